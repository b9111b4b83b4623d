"""Which inline scripts of the admin get the nonce: Wagtail's own calls, and nothing that only resembles them."""

import pytest
from config.admin_scripts import with_nonce

from members.models import Member

KNOWN = [
    'new Chooser("id_author", {"modalUrl": "/admin/member-chooser/"});',
    'new PageChooser("id_place", {"modelNames": ["places.placepage"], "canChooseRoot": false});',
    'initDateChooser("id_pins\\u002D0\\u002Dshown_from", {"format": "Y-m-d"});',
    'initDateTimeChooser("id_go_live_at", {"parentID": "#schedule"});',
    '\n (function() {\n var panel = new InlinePanel(JSON.parse("{\\u0022type\\u0022: 1}"));\n })();\n ',
]
UNKNOWN = [
    "alert(1)",
    'new Chooser("x", {}); alert(1); ({});',
    'new Chooser("x", {"a": alert(1)});',
    "new Chooser(alert(1), {});",
    'initDateChooser("x", {"a": 1}); fetch("/");',
    '(function() { var panel = new InlinePanel(JSON.parse("" + alert(1) + "")); })();',
    '(function() { var panel = new InlinePanel(JSON.parse("\\")); alert(1); //")); })();',
]


@pytest.mark.parametrize("text", KNOWN)
def test_wagtails_own_calls_are_signed(text):
    signed = with_nonce(f"<p></p><script>{text}</script>".encode(), "n0nce").decode()
    assert signed == f'<p></p><script nonce="n0nce">{text}</script>'


@pytest.mark.parametrize("text", UNKNOWN)
def test_anything_else_is_not(text):
    assert with_nonce(f"<script>{text}</script>".encode(), "n0nce") is None


def test_a_form_of_the_admin_carries_the_nonce_of_its_policy(client, home):
    client.force_login(Member.objects.create_superuser("chief@example.org", "un-long-secret", display_name="Cheffe"))
    response = client.get(f"/admin/pages/{home.pk}/edit/")
    page = response.content.decode()
    nonce = page.split('<script nonce="')[1].split('"')[0]
    assert f"'nonce-{nonce}'" in response["Content-Security-Policy"]
    assert "<script>" not in page
    assert int(response["Content-Length"]) == len(response.content)
