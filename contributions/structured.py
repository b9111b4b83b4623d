"""What search engines read: schema.org, as JSON-LD."""

from urllib.parse import urljoin

from django.templatetags.static import static

from contributions.kinds import Ends
from media.renditions import social_url
from territories.origin import absolute_for
from territories.senders import origin_of


def position(contribution):
    """The address and the coordinates, as schema.org says them; None when nothing is known."""
    if not (contribution.city or contribution.is_located):
        return None
    place = {
        "@type": "Place",
        "name": contribution.address or contribution.city or contribution.title,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": contribution.address,
            "postalCode": contribution.postcode,
            "addressLocality": contribution.city,
        },
    }
    if contribution.is_located:
        place["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": contribution.latitude,
            "longitude": contribution.longitude,
        }
    return place


def publisher_of(contribution, request):
    """The territory that published it; that of the request without a query where it is the same."""
    here = request.territory
    return here if contribution.territory_id in (None, here.pk) else contribution.territory


def describe(contribution, request, extras=None):
    """The JSON-LD of any contribution; a type adds its own with `structured_extras(request)`.

    `extras`: these, where they are known.
    """
    territory = publisher_of(contribution, request)
    data = {
        "@context": "https://schema.org",
        "@type": contribution.spec.schema_type,
        "name": contribution.title,
        "url": contribution.get_full_url(request),
        "description": contribution.summary,
    }
    if contribution.spec.is_authored or contribution.spec.ends is Ends.WITH_ITS_DATES:
        # A place, a project or a group of people has no language at schema.org.
        data["inLanguage"] = request.LANGUAGE_CODE
    if contribution.lead_image:
        data["image"] = absolute_for(request, social_url(contribution.lead_image))
    if contribution.spec.is_authored:
        data |= {
            "headline": contribution.title[:110],
            "datePublished": contribution.published_at.isoformat(),
            "dateModified": (contribution.last_published_at or contribution.published_at).isoformat(),
            "keywords": ", ".join(tag.name for tag in contribution.shown_tags),
            "publisher": {"@type": "Organization", "name": territory.name, "url": origin_of(territory)},
        }
        if contribution.byline:
            author = {"@type": "Person", "name": contribution.byline}
            if contribution.author and not contribution.signature:
                author["url"] = absolute_for(request, contribution.author.get_absolute_url())
                author["@type"] = "Organization" if contribution.author.is_institution else "Person"
            data["author"] = author
    data |= contribution.structured_extras(request) if extras is None else extras
    return {name: value for name, value in data.items() if value not in (None, "", [])}


def breadcrumb(trail):
    """The way to a page as JSON-LD; `trail` is a list of (title, absolute address)."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": title, "item": address}
            for number, (title, address) in enumerate(trail, start=1)
        ],
    }


def describe_site(territory, search_path):
    """[Organization, WebSite]: a whole site, for its front page. `search_path`: where it is searched, by `?q=`."""
    address = territory.root_url
    logo = territory.shown_logo.url if territory.logo_id else static("img/icon.svg")
    organization = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": f"{address}/#organization",
        "name": territory.name_and_place,
        "url": f"{address}/",
        "logo": urljoin(address, logo),
        "description": territory.description,
        "email": territory.contact_email,
        "sameAs": [url for _name, url in territory.social_accounts if url != territory.social_feed],
    }
    site = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": territory.name_and_place,
        "url": f"{address}/",
        "inLanguage": territory.language,
        "publisher": {"@id": organization["@id"]},
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{address}{search_path}?q={{search_term_string}}",
            "query-input": "required name=search_term_string",
        },
    }
    return [{name: value for name, value in data.items() if value} for data in (organization, site)]
