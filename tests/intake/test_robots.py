"""Who is a program and who a person, by the name that their browser gives."""

import pytest

from intake.robots import is_robot

WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
PEOPLE = [
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WEBKIT} Chrome/130.0.0.0 Safari/537.36",
    "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 "
    "[FBAN/FBIOS;FBAV/440.0]",
    # A telephone whose maker's name ends in "bot".
    f"Mozilla/5.0 (Linux; Android 13; CUBOT X30) {WEBKIT} Chrome/119.0.0.0 Mobile Safari/537.36",
]
ROBOTS = [
    "",
    "  ",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    f"Mozilla/5.0 {WEBKIT}; compatible; GPTBot/1.1; +https://openai.com/gptbot)",
    f"Mozilla/5.0 (X11; Linux x86_64) {WEBKIT} HeadlessChrome/120 Safari/537.36",
    "facebookexternalhit/1.1",
    "WhatsApp/2.23",
    "Feedbin feed-id:1",
    "curl/8.0",
    "python-requests/2.31",
    "Mastodon/4.3 (http.rb/5; +https://mastodon.example/)",
    "PeerTube/6.0",
    "W3C_Validator/1.3",
    "Uptime-Kuma/1.23",
]


@pytest.mark.parametrize("name", PEOPLE)
def test_people_read(name):
    assert is_robot(name) is False


@pytest.mark.parametrize("name", ROBOTS)
def test_programs_do_not(name):
    assert is_robot(name) is True


def test_a_name_without_end_is_answered():
    assert is_robot("Mozilla/5.0 " + "(" * 100_000) is False
