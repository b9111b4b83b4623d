"""Pictures and files, handed to those who may read them (contributions/media_access.py)."""

from mimetypes import guess_type

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError
from wagtail.images.utils import verify_signature

from contributions.body.embed_pictures import embed_picture_for, read_signed_embed
from contributions.media_access import Access, access_to
from contributions.tasks import fetch_embed_picture_task
from media.models import ContributionFile, CreditedImage, CreditedRendition, EmbedPicture
from media.outages import StoreUnavailable, is_store_away
from members.models import Member

#: What stands behind an address never changes.
FOR_EVER = "public, max-age=31536000, immutable"
PRIVATE = "private, no-cache"


def store_is_away():
    """503: the store does not answer. Kept by no cache; the page round the picture is read without it."""
    response = HttpResponse(status=503, content_type="text/plain")
    response["Retry-After"], response["Cache-Control"] = "30", "no-store"
    return response


def file_response(file, access, *, public=FOR_EVER, **options):
    """The answer that carries a stored file. Raises Http404 when the store has lost it."""
    try:
        file.open("rb")
    except FileNotFoundError as error:
        raise Http404(file.name) from error
    except StoreUnavailable:
        return store_is_away()
    response = FileResponse(file, **options)
    response["Cache-Control"] = public if access is Access.EVERYBODY else PRIVATE
    response["Content-Security-Policy"] = "default-src 'none'"
    return response


def access_or_404(request, item):
    """The Access to a picture or a file; whoever may not read it does not learn that it exists."""
    access = access_to(request, item)
    if access is Access.NOBODY:
        raise Http404("not for this reader")
    return access


@require_safe
def picture(request, signature, image_id, filter_spec, filename):
    """One version of a picture, made when first asked for. Its address is signed: nobody has other versions made."""
    if not verify_signature(signature.encode(), image_id, filter_spec):
        raise PermissionDenied
    image = get_object_or_404(CreditedImage.objects.select_related("collection"), pk=image_id)
    access = access_or_404(request, image)
    try:
        file = file_of_version(image, filter_spec)
    except (SourceImageIOError, InvalidFilterSpecError, StoreUnavailable) as error:
        if is_store_away(error):
            return store_is_away()
        raise Http404(filter_spec) from error
    return file_response(file, access, content_type=guess_type(file.name)[0])


def file_of_version(image, filter_spec):
    """The file of a version, opened; made anew when the store has lost it (put back from a backup, moved)."""
    rendition = image.get_rendition(filter_spec)
    try:
        rendition.file.open("rb")
    except FileNotFoundError:
        rendition.delete()
        rendition = image.get_rendition(filter_spec)
    return rendition.file


def _original(name):
    image = CreditedImage.objects.filter(file=name).select_related("collection").first()
    return (image, image.file) if image else None


def _version(name):
    version = CreditedRendition.objects.filter(file=name).select_related("image__collection").first()
    return (version.image, version.file) if version else None


def _portrait(name):
    member = Member.objects.filter(avatar=name).first()
    return (None, member.avatar) if member else None


def _embed(name):
    embed = EmbedPicture.objects.filter(file=name).first()
    return (None, embed.file) if embed else None


#: The folders of the store whose files have an address of their own, and what finds (picture or None, file) by a name;
#: without a picture to ask for its readers, everybody sees the file as long as a row names it.
FOLDERS = {"original_images": _original, "images": _version, "avatars": _portrait, "embeds": _embed}


@require_safe
def stored_picture(request, folder, name):
    """`/media/<folder>/<name>`: a picture by the name under which it is stored; a name that no row holds is none.

    Documents, copies of somebody's data and raw uploads lie in the same store and have no address here.
    """
    found = FOLDERS[folder](f"{folder}/{name}")
    if found is None:
        raise Http404(name)
    image, file = found
    access = access_or_404(request, image) if image else Access.EVERYBODY
    return file_response(file, access, content_type=guess_type(name)[0] or "application/octet-stream")


@require_safe
def document(request, pk, filename):
    """`/documents/<number>/<name>`: a file, in place of Wagtail's view of it; its hooks are asked first, as there."""
    document = get_object_or_404(ContributionFile.objects.select_related("collection"), pk=pk)
    if filename != document.filename:
        raise Http404(filename)
    for hook in hooks.get_hooks("before_serve_document"):
        if isinstance(answer := hook(document, request), HttpResponse):
            return answer
    access = access_or_404(request, document)
    response = file_response(
        document.file,
        access,
        public="public, max-age=0",
        as_attachment=document.content_disposition != "inline",
        filename=document.filename,
        content_type=document.content_type,
    )
    if document.file_hash:
        response["ETag"] = f'"{document.file_hash}"'
    return response


#: Two inks on warm paper, for the time it takes to fetch a video's own picture.
EMBED_PLACEHOLDER = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">
<path fill="#f4ece0" d="M0 0h640v360H0z"/><g fill="none" stroke="#2b2a4c" stroke-width="3">
<path d="M-20 300q80-60 160 0t160 0 160 0 160 0 160 0"/><path d="M-20 270q80-60 160 0t160 0 160 0 160 0 160 0"/>
<path d="M-20 240q80-60 160 0t160 0 160 0 160 0 160 0"/></g><circle cx="500" cy="110" r="56" fill="#d9683c"/></svg>"""


@require_safe
def embed_picture(request, token):
    """The picture of a video of another site, kept by us; while it is not, a drawing, and the search for it begins."""
    embed = read_signed_embed(token)
    if embed is None:
        raise Http404(token)
    picture = embed_picture_for(embed, ask=fetch_embed_picture_task.enqueue)
    if picture.file:
        response = redirect(picture.file.url)
        response["Cache-Control"] = "public, max-age=86400"
    else:
        response = HttpResponse(EMBED_PLACEHOLDER, content_type="image/svg+xml")
        response["Cache-Control"] = "public, max-age=60"
    return response
