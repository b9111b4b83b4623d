"""A page tells, without a cookie, that somebody reads it."""

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"


def test_a_page_reports_once_that_it_is_read(chromium, served):
    context = chromium.new_context(base_url=served.url, locale="fr-FR", user_agent=FIREFOX)
    page = context.new_page()
    told = []
    page.on("request", lambda request: told.append(request) if request.url.endswith("/mesure/") else None)
    with page.expect_response("**/mesure/") as answer:
        page.goto("/articles/?utm_source=lettre")
    assert answer.value.status == 204
    page.wait_for_timeout(500)
    assert [request.method for request in told] == ["POST"]
    assert "utm_source" in told[0].post_data
    assert context.cookies() == []
    context.close()


def test_without_javascript_a_dot_is_asked_for(chromium, served):
    context = chromium.new_context(base_url=served.url, locale="fr-FR", user_agent=FIREFOX, java_script_enabled=False)
    page = context.new_page()
    with page.expect_response("**/mesure/point.gif*") as answer:
        page.goto("/articles/")
    assert answer.value.status == 200
    assert context.cookies() == []
    context.close()
