"""Where a territory is found: what its site of Wagtail's says."""


class Addressed:
    """Mixin of `Territory`: its name for administrators, its addresses and its front page, all of its site."""

    @property
    def full_name(self):
        """Its name as the administrators of the installation read it."""
        return self.site.site_name or self.site.hostname

    @property
    def hostname(self):
        return self.site.hostname

    @property
    def root_url(self):
        """https://host, without a slash at the end."""
        return self.site.root_url

    @property
    def address(self):
        """Its host, with the port where it is not the usual one: how its address is told on paper."""
        return self.root_url.partition("://")[2]

    @property
    def root_page(self):
        """Its home page, as a plain Page."""
        return self.site.root_page

    @property
    def root_page_id(self):
        return self.site.root_page_id

    @property
    def is_first(self):
        """Whether it is the one of Wagtail's default site."""
        return self.site.is_default_site
