"""robots.txt of a territory: what its animators choose, and what no robot should read anyway. Source: RFC 9309."""

import re

#: Robots that gather pages for models of artificial intelligence, or answer with what they read there, by the names
#: that their owners publish. Looked over in November 2026; those of plain search engines are not among them.
AI_CRAWLERS = (
    "AI2Bot", "Ai2Bot-Dolma", "Amazonbot", "anthropic-ai", "Applebot-Extended", "Bytespider", "CCBot",
    "ChatGPT-User", "Claude-SearchBot", "Claude-User", "ClaudeBot", "cohere-ai", "cohere-training-data-crawler",
    "Diffbot", "DuckAssistBot", "FacebookBot", "Google-CloudVertexBot", "Google-Extended", "GPTBot", "ICC-Crawler",
    "img2dataset", "Kangaroo Bot", "Meta-ExternalAgent", "Meta-ExternalFetcher", "MistralAI-User", "OAI-SearchBot",
    "omgili", "PanguBot", "Perplexity-User", "PerplexityBot", "SemrushBot-OCOB", "TikTokSpider",
    "Timpibot", "VelenPublicWebCrawler", "Webzio-Extended", "YouBot",
)  # fmt: skip
#: Pages of one's own, forms, and lists that have no end.
NOT_FOR_ROBOTS = ("/admin/", "/ecrire/", "/mon-echosciences/", "/connexion/", "/recherche/")
RULE = re.compile(
    r"(?:user-agent|allow|disallow|crawl-delay)[ \t]*:[ \t]*[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?", re.I
)
EMPTY_RULE = re.compile(r"(?:allow|disallow)[ \t]*:", re.I)


def lines_of(text):
    """The lines that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def wrong_lines(text):
    """The lines that robots.txt cannot hold; a map of the site is named by the platform."""
    return [
        line
        for line in lines_of(text)
        if not (line.startswith("#") or RULE.fullmatch(line) or EMPTY_RULE.fullmatch(line))
    ]


def robots_txt(territory, sitemap):
    """The text of robots.txt. A territory that is not open asks every robot to stay away."""
    if not territory.is_open:
        return "User-agent: *\nDisallow: /\n"
    groups = []
    if not territory.welcomes_ai_crawlers:
        groups.append([*(f"User-agent: {name}" for name in AI_CRAWLERS), "Disallow: /"])
    groups.append(["User-agent: *", *(f"Disallow: {path}" for path in NOT_FOR_ROBOTS)])
    # Rules without a robot's name go on with those for all, since they stand right below them.
    groups[-1] += lines_of(territory.robots_lines)
    groups.append([f"Sitemap: {sitemap}"])
    return "\n\n".join("\n".join(group) for group in groups) + "\n"
