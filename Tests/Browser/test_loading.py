"""What a page does while it loads."""


def test_nothing_is_reported_to_the_console(visit, expect_none):
    expect_none(visit.says(visit.complaints))


def test_no_other_host_is_asked(visit, expect_none):
    expect_none(visit.says(f"asks for {url}" for url in visit.requests if not url.startswith((visit.server.address, "data:"))))


def test_layout_does_not_shift(visit, expect_none):
    """The cumulative layout shift is 0."""
    expect_none(visit.says(visit.shifts))
