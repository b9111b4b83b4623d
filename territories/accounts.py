"""Where a territory has accounts: each is a field of its settings."""

#: {field: (name of the service, the host of its addresses; None where each installation has its own)}.
ACCOUNTS = {
    "mastodon": ("Mastodon", None),
    "bluesky": ("Bluesky", "bsky.app"),
    "facebook": ("Facebook", "facebook.com"),
    "instagram": ("Instagram", "instagram.com"),
    "youtube": ("YouTube", "youtube.com"),
}
