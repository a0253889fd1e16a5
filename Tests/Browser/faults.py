"""Faults that the checks must find. Each is put into a copy of the sample site, alone."""

import dataclasses
import random
import re
import typing

ARABIC, ENGLISH, PICTURED = (f"{page}/index.html" for page in ("ar/events/visual-order", "en/events/visual-order", "ar/events/pictured"))
TIMELINE, MAP = "ar/index.html", "ar/map/index.html"
STYLE, LISTS, DRAWING, BOTH, SEARCH = (f"assets/{name}.*.css" for name in ("style", "lists", "drawing", "both", "search"))
MAIN, PEEK, FIND, FILTERS, MARK, FOLDING = (f"assets/scripts.*/{name}.js" for name in ("main", "peek", "find", "filters", "mark", "folding"))


@dataclasses.dataclass
class Fault:
    test: str
    files: str
    change: typing.Callable[[str], str]
    says: str  # What the failure must say.
    pages: str = "ar/events/visual-order/"  # Where it is to be seen, so that not all pages need be tried.
    site: str = "sample"  # Or "site": that of this repository.


def replace(old, new):
    return lambda text: text.replace(old, new)


def css(rule):
    return lambda text: text + rule


def at_end(markup):
    """Markup at the end of a page, which is freed of any policy that would keep it from having an effect."""
    return lambda text: re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", text).replace("</body>", markup + "</body>")


def noise(bytes):
    """Text that no compression makes smaller than about this."""
    return "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_", k=bytes * 4 // 3))


def script(code):
    return at_end(f"<script>{code}</script>")


FAULTS = [
    Fault("test_pages_are_valid_html", ARABIC, replace("<h1>", "<h1 align=center>"), "align"),

    Fault("test_links_inside_the_site_lead_somewhere", ARABIC, replace('href="../../../ar/sources/index.html"', 'href="../../source/index.html"'), "leads nowhere"),
    Fault("test_links_inside_the_site_lead_somewhere", ARABIC, replace('href="#source-1"', 'href="#source-9"'), "no element has that id"),
    Fault("test_links_inside_the_site_are_relative_and_name_the_file", ARABIC, replace('href="../../../index.html"', 'href="../../../"'), "does not work from a disk"),
    Fault("test_ids_are_unique", ARABIC, at_end('<p id="main"></p>'), "“main” stands 2 times"),
    Fault("test_bilingual_02_alternates_are_reciprocal", ARABIC, replace('hreflang="x-default"', 'hreflang="fr"'), "no alternate x-default"),
    Fault("test_bilingual_02_alternates_are_reciprocal", ENGLISH, replace("/sample/ar/events/visual-order/", "/sample/ar/events/vocalised/"), "names other alternates"),
    Fault("test_bilingual_02_alternates_are_reciprocal", ARABIC, replace('rel="canonical" href="https://tarikh.example/sample/ar/', 'rel="canonical" href="https://tarikh.example/sample/en/'), "canonical is"),
    Fault("test_sitemap_lists_every_page", "sitemap.xml", replace("/en/events/vocalised/</loc>", "/en/events/vocalized/</loc>"), "is not in the sitemap"),
    Fault("test_unknown_addresses_show_the_page_for_them", "404.html", replace('href="/sample/en/', 'href="en/'), "leads nowhere"),
    Fault("test_unknown_addresses_show_the_page_for_them", "404.html", replace('href="/sample/assets/', 'href="assets/'), "no stylesheet"),
    Fault("test_redirects_lead_to_a_page", "ar/events/former-order/index.html", replace("visual-order", "no-order"), "is no page"),

    Fault("test_nothing_is_reported_to_the_console", ARABIC, script("nonsense()"), "nonsense is not defined"),
    Fault("test_nothing_is_reported_to_the_console", ARABIC, at_end('<img src="none.png" alt="">'), "404"),
    Fault("test_no_other_host_is_asked", ARABIC, at_end('<img src="https://elsewhere.example/x.png" alt="">'), "asks for https://elsewhere.example"),
    Fault("test_layout_does_not_shift", ARABIC, script("addEventListener('load', () => requestAnimationFrame(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'late' }))))"), "moved after it was drawn"),

    Fault("test_no_axe_violations_in_light", ARABIC, replace("<h1>", "<h1><button></button>"), "button-name"),
    Fault("test_no_axe_violations_in_dark", STYLE, css("@media (prefers-color-scheme: dark) { p { color: #444 } }"), "color-contrast"),
    Fault("test_targets_are_large_enough_on_a_telephone", STYLE, css(".sections a { min-block-size: 0; min-inline-size: 0; font-size: 6px; line-height: 1 } .sections ul { display: block } .sections li { line-height: 1 }"), "target-size"),

    Fault("test_bilingual_01_language_and_direction_match_the_address", ARABIC, replace('<html lang="ar-LY" dir="rtl">', '<html lang="ar-LY" dir="ltr">'), "dir is “ltr”"),
    Fault("test_bilingual_01_language_and_direction_match_the_address", ARABIC, replace('<html lang="ar-LY"', '<html lang="en-GB"'), "lang is “en-GB”"),
    Fault("test_bilingual_01_language_and_direction_match_the_address", STYLE, css("body { direction: ltr }"), "body is laid out ltr"),
    Fault("test_bilingual_03_runs_of_the_other_direction_are_isolated", ARABIC, replace('<bdi dir="ltr" lang="en-GB">Reuters</bdi>', "Reuters"), "is not isolated"),
    Fault("test_bilingual_03_runs_of_the_other_direction_are_isolated", ENGLISH, replace('<bdi dir="rtl" lang="ar-LY">', '<bdi dir="rtl">'), "has dir and no lang", pages="en/events/visual-order/"),
    Fault("test_bilingual_04_direction_of_digits_is_not_guessed", ARABIC, replace("2014–2020", "<bdi>2014–2020</bdi>"), "bdi “2014–2020”"),
    Fault("test_bilingual_05_golden_visual_order", ARABIC, replace('<bdi dir="ltr">2020-10-23</bdi>', "2020-10-23"), "“2020-10-23” is seen as “23-10-2020”"),
    Fault("test_bilingual_05_golden_visual_order", ARABIC, replace("2014–2020", "<bdi>2014–2020</bdi>"), "“2014–2020” is seen as “2014–2020”"),
    Fault("test_bilingual_05_golden_visual_order", ARABIC, replace('<bdi dir="ltr">4+2</bdi>', "4+2"), "2+4"),
    Fault("test_bilingual_05_golden_visual_order", ARABIC, replace('<bdi dir="ltr">+218 21 444 5555</bdi>', "+218 21 444 5555"), "5555 444 21 218"),
    Fault("test_bilingual_05_golden_visual_order", ARABIC, replace('<bdi dir="ltr" lang="en-GB">We agree, finally!</bdi>', "We agree, finally!"), "!We agree, finally"),
    Fault("test_bilingual_05_golden_visual_order", ARABIC, replace('<bdi dir="ltr" lang="en-GB">Reuters</bdi>, <bdi dir="ltr" lang="en-GB">AFP</bdi>', "Reuters, AFP"), "“Reuters, AFP” is seen as “Reuters, AFP”"),
    Fault("test_bilingual_05_golden_visual_order", ENGLISH, replace('<bdi dir="rtl" lang="ar-LY">خليفة حفتر</bdi>', "خليفة حفتر"), "“خليفة حفتر: 3 events” is seen as “3 :"),
    Fault("test_bilingual_07_invisible_characters_are_right", ARABIC, replace("<h1>", "<h1>\u202e"), "U+202E"),
    Fault("test_bilingual_07_invisible_characters_are_right", ARABIC, replace("<h1>", "<h1>\u2067"), "do not come in pairs"),
    Fault("test_bilingual_07_invisible_characters_are_right", ENGLISH, replace("<h1>", "<h1>\u200f"), "right-to-left mark"),
    *[Fault("test_bilingual_08_stylesheets_know_no_left_and_right", STYLE, css(f"p {{ {rule} }}"), rule.split(";")[0])
      for rule in ("margin-left: 1rem", "right: 0", "text-align: left", "padding: 1px 2px 3px 4px;", "border-top-left-radius: 1px", "direction: rtl")],
    Fault("test_bilingual_09_pages_are_mirrored", STYLE, css('[dir="rtl"] .card { padding-inline-start: 6rem }'), ".card .summary: its start", pages="/sample/ar/actors/reuters"),
    Fault("test_bilingual_09_pages_are_mirrored", STYLE, css(".languages { position: absolute; left: 3rem }"), ".languages a: its end"),
    Fault("test_bilingual_10_nothing_overflows", STYLE, css("h1 { min-inline-size: 340px }"), "in a window of 320 px"),
    Fault("test_bilingual_10_nothing_overflows", STYLE, css("h1 { white-space: nowrap; overflow: hidden }"), "cuts its text off"),
    Fault("test_bilingual_10_nothing_overflows_at_200_percent_zoom", STYLE, css("h1 { min-inline-size: 700px }"), "at 200 % zoom"),
    Fault("test_bilingual_10_nothing_overflows_with_text_twice_as_large", STYLE, css("h1 { min-inline-size: 50rem }"), "with text at 200 %"),
    Fault("test_bilingual_11_tab_goes_in_reading_order", ARABIC, replace('rel="external"', 'rel="external" tabindex="5"'), "does not follow the order"),
    Fault("test_bilingual_11_tab_goes_in_reading_order", ARABIC, replace('rel="external"', 'rel="external" tabindex="-1"'), "does not reach"),
    Fault("test_bilingual_11_tab_goes_in_reading_order", STYLE, css(".sections ul { flex-direction: row-reverse }"), "goes back from"),
    Fault("test_bilingual_11_later_is_further_on", STYLE, css('[dir="rtl"] .onward { direction: ltr }'), "not on the side where reading goes on",
          pages="ar/events/vocalised/"),
    Fault("test_bilingual_12_vocalised_text_is_not_clipped", STYLE, css("h1 { overflow: hidden; block-size: 1em }"), "clips the ink"),
    Fault("test_bilingual_12_vocalised_text_is_not_clipped", STYLE, css(":lang(ar) h1 { line-height: 1.1 }"), "1.10 apart, not 1.4"),
    Fault("test_bilingual_16_plain_text_is_isolated", ARABIC, lambda text: text.replace("\u2066", "").replace("\u2069", ""), "og:title: “Reuters” is not isolated"),
    Fault("test_bilingual_16_plain_text_is_isolated", ARABIC, lambda text: text.replace("\u2066", "").replace("\u2069", ""), "title: “4+2” is not isolated"),
    Fault("test_bilingual_16_plain_text_is_isolated", "en/feed.xml", lambda text: text.replace("\u2067", "").replace("\u2069", ""), "en/feed.xml: title"),

    Fault("test_later_marks_are_further_on_in_the_drawing", TIMELINE,
          lambda text: re.sub(r' x="([\d.]+)%"', lambda match: f' x="{100 - float(match[1]):.2f}%"', text), "px before that of"),
    Fault("test_every_event_has_one_mark_with_its_name", TIMELINE, replace('data-event="vocalised" aria', 'data-event="other" aria'), "vocalised has no mark"),
    Fault("test_every_event_has_one_mark_with_its_name", TIMELINE, replace('id="d-t0"', 'id="d-none"'), "is called"),
    Fault("test_every_event_has_one_mark_with_its_name", TIMELINE, replace('href="../ar/events/vocalised/index.html" data-event', 'href="../ar/events/pictured/index.html" data-event'), "leads to"),
    Fault("test_drawing_has_a_layout_for_the_window", DRAWING, css(".drawing > svg { display: block !important }"), "are shown"),
    Fault("test_drawing_has_a_layout_for_the_window", DRAWING, css(".drawing text { font-size: 9px }"), "9 px large"),
    Fault("test_drawing_has_a_layout_for_the_window", DRAWING, css(".drawing text { font-size: 60px }"), "overlap"),
    Fault("test_marks_tell_the_status_by_their_shape", TIMELINE, replace('href="#d-disputed-key"', 'href="#d-confirmed-key"'), "is disputed and drawn as confirmed"),

    Fault("test_names_on_the_map_do_not_collide", MAP, lambda text: re.sub(r'(<text[^>]*?) x="[^"]*" y="[^"]*"', r'\1 x="99" y="99"', text), "overlap"),
    Fault("test_names_on_the_map_do_not_collide", MAP, replace(">سرت</text>", ">Sirte</text>"), "is not in the language"),
    Fault("test_marks_on_the_map_are_links_with_names", MAP, replace("places/sirte/", "places/houn/"), "leads to"),
    Fault("test_every_place_is_listed_below_the_map", MAP, replace('href="../../ar/places/geneva/index.html"', 'href="../../ar/places/index.html"'), "/ar/places/geneva/ is not listed"),

    Fault("test_links_tell_where_they_lead_when_pointed_at_or_focused", PEEK, replace("box.showPopover();", ""), "when it is pointed at"),
    Fault("test_links_tell_where_they_lead_when_pointed_at_or_focused", PEEK, replace('"focusin"', '"none"'), "when it is focused"),
    Fault("test_links_tell_where_they_lead_when_pointed_at_or_focused", PEEK, replace('"Escape"', '"Enter"'), "Escape does not take away"),
    Fault("test_links_tell_where_they_lead_when_touched", PEEK, replace('event.pointerType === "touch" && link && owner', "false && owner"), "the first tap on"),
    Fault("test_bilingual_11_arrow_keys_go_the_way_of_time", MAIN, replace('=== "rtl"', '=== "ltr"'), "ArrowLeft leads to"),
    Fault("test_bilingual_11_arrow_keys_go_the_way_of_time", MAIN, replace("event.target.closest?.(ownArrows)", "false"), "while somebody types"),
    Fault("test_citation_is_copied", MAIN, replace("button.textContent = button.dataset.done;", ""), "does not say that it has copied"),
    Fault("test_citation_is_copied", ARABIC, replace('data-copies="citation"', 'data-copies="sources"'), "is copied, and"),
    Fault("test_citation_comes_in_the_formats_of_other_programs", ARABIC, replace("TY%20%20-", "TX%20%20-"), "as ris is not well formed"),
    Fault("test_citation_comes_in_the_formats_of_other_programs", ARABIC, replace(".bib", ".txt"), "has no bib"),
    Fault("test_paragraphs_can_be_linked_to", ARABIC, replace('<a class="here" href="#p2"', '<a class="here" href="#p1"'), "has no link to itself"),
    Fault("test_warnings_stand_before_what_they_warn_of", "en/events/untranslated/index.html", replace('<details class="warning">', '<details class="warning" open>'), "text shown True"),
    Fault("test_pictures_keep_their_place_and_have_words", PICTURED, replace(' loading="lazy"', ""), "lacks loading=lazy"),
    Fault("test_pictures_keep_their_place_and_have_words", PICTURED, replace(' width="480"', ""), "lacks width"),
    Fault("test_pictures_are_as_large_as_they_say", PICTURED, replace(' width="480"', ' width="300"'), "are not those of the file"),
    Fault("test_pictures_are_as_large_as_they_say", STYLE, css("img { block-size: 10px !important }"), "out of shape"),
    Fault("test_languages_stand_side_by_side", BOTH, css(".row.prose > * + * { padding-block-start: 3rem }"), "the languages begin at"),
    Fault("test_languages_stand_side_by_side", BOTH, css(".row.prose { grid-template-columns: 1fr 1fr !important }"), "the languages overlap at 320 px"),

    Fault("test_bilingual_06_days_are_in_words_and_machines_can_read_them", ARABIC, replace('<bdi dir="ltr">2020-10-23</bdi>', "2020-10-23"), "the day of machines"),
    Fault("test_bilingual_06_days_are_in_words_and_machines_can_read_them", ARABIC, replace('datetime="2020-10-23"', 'datetime="2020-13-23"'), "2020-13-23"),
    Fault("test_bilingual_13_digits_are_as_configured", ARABIC, replace("صباحا", "صباح ٢٣"), "other digits"),
    Fault("test_bilingual_13_arabic_has_arabic_punctuation", ARABIC, replace("صباحا", "صباحا, ثم"), "ا,"),
    Fault("test_bilingual_13_brackets_are_balanced", ARABIC, replace("صباحا", "(صباحا"), "“(” has no partner"),
    Fault("test_bilingual_13_brackets_are_balanced", ARABIC, replace("صباحا", "صباحا»"), "“»” has no partner"),

    Fault("test_focus_can_be_seen", STYLE, css(":focus-visible { outline: none; box-shadow: none }"), "does not show that it has the focus"),
    Fault("test_focus_can_be_seen", STYLE, css("main::after { content: ''; position: fixed; inset: 0; z-index: 5; background: #fff }"), "is covered"),
    Fault("test_skip_link_leads_to_the_content", ARABIC, replace('class="skip"', 'class="none"'), "is not the link that skips"),
    Fault("test_skip_link_leads_to_the_content", ARABIC, replace('href="#main"', 'href="#nowhere"'), "does not go on in the content"),

    Fault("test_nothing_moves_where_readers_want_less_motion", STYLE, css("a { transition: color 1s }"), "moves"),
    Fault("test_marks_are_seen_in_forced_colours", STYLE, css(".mark { border-color: #eee !important }"), "rgb(238, 238, 238) on"),
    Fault("test_marks_are_seen_in_forced_colours", STYLE, css(".mark { border-radius: 50% !important; rotate: none !important; inline-size: 1rem !important }"), "have the same shape", pages="ar/years/2020"),
    Fault("test_both_colour_schemes_differ", STYLE, css(":root { --paper: #fff !important; --ink: #000 !important }"), "in light and in dark"),

    Fault("test_bilingual_14_timeline_has_every_event_without_scripts", STYLE, css(".events li:first-child { display: none }"), "is not shown"),
    Fault("test_bilingual_14_timeline_has_every_event_without_scripts", TIMELINE, replace('hreflang="en-GB" dir="ltr"', 'hreflang="fr" dir="ltr"'), "no link to the page in en"),
    Fault("test_bilingual_14_events_have_everything_without_scripts", STYLE, css("@media (scripting: none) { .sources { display: none } }"), ".sources li is not shown"),
    Fault("test_bilingual_14_events_have_everything_without_scripts", ARABIC, at_end('<noscript><img src="https://elsewhere.example/x.png" alt=""></noscript>'), "asks for https://elsewhere.example"),
    Fault("test_nothing_overflows_without_scripts", STYLE, css("@media (scripting: none) { h1 { min-inline-size: 340px } }"), "without scripts at 320 px"),
    Fault("test_scripts_only_add", ARABIC, script("document.querySelector('.sources').remove()"), "take these words away"),
    Fault("test_pages_open_from_a_disk", TIMELINE, replace('href="../assets/', 'href="/sample/assets/'), "styled False"),

    Fault("test_bilingual_15_every_event_of_the_timeline_is_printed", STYLE, css("@media print { .events li:first-child { display: none } }"), "is not printed"),
    Fault("test_bilingual_15_links_are_written_out_on_paper", STYLE, css("@media print { a[rel=external]::after { content: none } }"), "is printed without its address"),
    Fault("test_bilingual_15_links_are_written_out_on_paper", STYLE, css("@media print { details::details-content { content-visibility: hidden !important } }"), "is not printed"),
    Fault("test_bilingual_15_longest_event_is_printed_whole", STYLE, css("@media print { a[rel=external]::after { content: none } }"), "is not in the PDF"),
    Fault("test_navigation_is_not_printed", STYLE, css("@media print { .masthead nav.sections { display: block } }"), ".sections is printed"),

    Fault("test_events_weigh_at_most_14_kb", STYLE, css(f"/* {noise(14 << 10)} */"), "bytes are more than 14336"),
    Fault("test_timeline_weighs_at_most_40_kb", STYLE, css(f"/* {noise(40 << 10)} */"), "bytes are more than 40960"),
    Fault("test_drawings_weigh_at_most_60_kb", TIMELINE, at_end(f"<svg><desc>{'x' * (60 << 10)}</desc></svg>"), "bytes of SVG"),
    Fault("test_scripts_weigh_at_most_30_kb", ARABIC, script(f"'{'x' * (30 << 10)}'"), "bytes of scripts"),

    # The search and the filters are tried on the site of this repository, so that this is what is spoilt.
    *[Fault(test, files, change, says, site="site") for test, files, change, says in [
        ("test_every_query_has_the_expected_first_hit", FIND, replace("b.score - a.score", "a.score - b.score"), "قصر الأمم:"),
        ("test_spellings_of_one_word_find_the_same", FOLDING, replace("export function fold(text) {", "export function fold(text) { return text;"), "احمد"),
        ("test_matched_words_are_marked_as_they_are_written", MARK, replace("mark.append(word.slice(start, end));", "mark.append(word);"), "وسرت"),
        ("test_the_slash_opens_the_sheet_and_escape_closes_it", MAIN, replace('event.key === "/" || ', ""), "dialog.search[open]"),
        ("test_the_arrows_lead_through_the_results_and_enter_opens_one", "assets/scripts.*/search.js", replace("ArrowDown: 1", "ArrowDown: 2"), "actors/haftar"),
        ("test_enter_in_the_field_leads_to_the_page_of_the_search", "ar/events/2020-10-23-geneva-ceasefire/index.html", replace('name="q"', 'name="p"'), "Error"),
        ("test_a_shared_search_is_narrowed_by_its_facets", FIND, replace("filters.every((filter) => filter.has(document))", "true"), "assert"),
        ("test_words_that_stand_nowhere_together_are_found_one_by_one", FIND, replace("(isSome ? all : whole)", "whole"), "wagner skhirat"),
        ("test_the_field_is_large_enough_not_to_zoom", SEARCH, css(".finder > input { font-size: 14px !important }"), ">= 16"),
        ("test_filters_combine_and_stay_in_the_address", FILTERS, replace('history.pushState(null, "", url);', ""), "assert"),
        ("test_counts_say_how_many_would_be_left", FILTERS, replace("passing(facet)", "events"), "assert"),
        ("test_empty_years_and_periods_are_hidden_and_the_drawing_follows", FILTERS, replace('mark.classList.toggle("out"', 'mark.classList.toggle("none"'), "assert"),
        ("test_empty_years_and_periods_are_hidden_and_the_drawing_follows", FILTERS, replace("heading.hidden = list.hidden;", ""), "assert"),
        ("test_what_is_left_is_announced", "en/index.html", replace('class="left" role="status"', 'class="left"'), "assert"),
        ("test_choices_without_events_say_so", FILTERS, replace("nothing.hidden = left.size > 0;", ""), "assert"),
        ("test_years_have_filters_of_their_own", "ar/years/2020/index.html", replace('data-status="disputed"', 'data-status="none"'), "assert"),
        ("test_nothing_dead_is_shown_without_scripts", LISTS, lambda text: text.replace("{ .filters { display: none; } }", "{}").replace(".filters { visibility: hidden; }", ""), "assert"),
        ("test_revealing_moves_nothing", LISTS, css(":root:not(.scripted) .filters { display: none }"), "assert"),
    ]],
]
