"""Which names a text gives, and of what kind they are. Each case is one that a shorter rule got wrong."""

import pytest

from summarise import Article
from summarise.names import names


def kinds(text: str) -> dict[str, str]:
    return {n.full: n.kind for n in names(Article("Title\n\n" + text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The post was wrong, said Dietitian Dr Amara Vell on Monday.", "Amara Vell"),
        ("The error was ours, said Chief Operating Officer Amara Vell on Monday.", "Amara Vell"),
        ("Counsel for the hotel, Amara Vell BL, denied it.", "Amara Vell"),
        ("The word of Adjudicator Amara Mac Vell stood.", "Amara Mac Vell"),
        ("The firm was sued, Oakshire Attorney General Amara Vell said.", "Amara Vell"),
        ("The plea stands, said Acting U.S. Attorney Amara Vell on Monday.", "Amara Vell"),
        ("It was late, Gov. Amara Vell said on Monday.", "Amara Vell"),
        ("The error was ours, CEO Amara Vell said.", "Amara Vell"),
        ("Secretary of State Amara Vell said on Monday that it was false.", "Amara Vell"),
        ("The letter is real, said Conservative MP Amara Vell on Monday.", "Amara Vell"),
        ("President-elect Amara Vell apologised on Monday.", "Amara Vell"),
        ("Californian Thomas Okell filed the suit on Monday.", "Thomas Okell"),
        ("Rapper Amara Vell apologised on Monday.", "Amara Vell"),
        ("The order came from Major-General Amara Vell on Monday.", "Amara Vell"),
        ("Fifteen-year-old Amara Vell apologised on Monday.", "Amara Vell"),
        ("Judge Amara Vell, QC told the hearing on Monday.", "Amara Vell"),
        ("The coach Henk Ten Brill said so on Monday.", "Henk Ten Brill"),
        ("It was late, Senate Minority Leader Amara Vell said on Monday.", "Amara Vell"),
        ("It was late, Assistant House Majority Leader Amara Vell said on Monday.", "Amara Vell"),
        ("The suit was filed by U.S. Representative Amara Vell on Monday.", "Amara Vell"),
        ("The case against President Vell was dropped on Monday.", "Vell"),
        ("The letters of the Amara Vell campaign were stolen on Monday.", "Amara Vell"),
    ],
)
def test_a_calling_or_an_office_is_no_part_of_a_name_and_no_name(text: str, name: str) -> None:
    assert kinds(text) == {name: "person"}


def test_a_body_of_another_body_is_not_that_other_body() -> None:
    found = kinds("The Tribunal of the Tarn Bank ruled on Monday. The Tarn Bank said that it would appeal.")
    assert {"Tribunal of the Tarn Bank", "Tarn Bank"} <= found.keys()


@pytest.mark.parametrize("body", ["Office of the Director of Civil Aviation", "Tarnish Police"])
def test_a_body_keeps_its_last_words(body: str) -> None:
    assert body in kinds(f"A boy was stopped. The {body} said on Monday that it would look into the matter.")


@pytest.mark.parametrize(
    "body",
    [
        "The Interior Ministry", "The Justice Department", "The Attorney General's Office", "The General Land Department", "The Harbour Workers' League", "The Interpreters' Circle", "Channel Nine",
        "Doctors for Dignity",
    ],
)  # fmt: skip
def test_a_body_keeps_its_first_words(body: str) -> None:
    found = kinds(f"{body}, which owns a site, said that it was false. It was late.")
    assert found == {body.removeprefix("The "): "organisation"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Ridgeline Barriers", "organisation"), ("Orbis Lantern", "organisation"), ("Voltwise", "organisation"), ("Delphine Marsh", "person"), ("Brent Salcedo", "person")],
)  # fmt: skip
def test_a_name_of_common_words_is_a_body_s_unless_a_given_name_or_a_surname_says_otherwise(name: str, kind: str) -> None:
    assert kinds(f"“It is false,” {name} said on Monday. The work was late, {name} said.")[name] == kind


@pytest.mark.parametrize("person", ["Hillary Marsh", "Judy Garland-Vell", "Wen Tao", "Bong Ho Vell", "Corvyn Kelly"])
def test_whom_a_story_calls_by_a_given_name_is_no_body_though_the_surname_is_a_word(person: str) -> None:
    assert kinds(f"The film was shown by {person}. It was late. Many saw {person} there.")[person] == "person"


def test_a_body_that_a_story_only_calls_whole_is_one_though_somebody_is_spoken_of_beside_it() -> None:
    text = "Warm Shoulder denied that she was paid. It gave coats to the town. The driver said that Warm Shoulder was late, and he left."
    assert kinds(text)["Warm Shoulder"] == "organisation"


def test_whom_a_story_only_likens_to_a_body_is_a_person() -> None:
    text = "Jakob Marsh, a driver at the firm, was late. The firm Norvane and Jakob Marsh, the owner of a tannery, met."
    assert kinds(text)["Jakob Marsh"] == "person"


@pytest.mark.parametrize(
    "text",
    [
        "A South Korean film won.",
        "The North African port closed.",
        "She wrote, “Regarding Norvane’s loss, it was late.”",
        "He said: “Thanks for it.”",
    ],
)
def test_words_of_a_country_and_the_first_word_of_a_quotation_are_no_names(text: str) -> None:
    assert set(kinds(text)) <= {"Norvane"}


def test_who_is_a_spokesman_for_the_company_is_no_company() -> None:
    assert kinds("“It is false,” said Orsolya Winslow, a spokeswoman for the company.") == {"Orsolya Winslow": "person"}


def test_a_title_of_two_words_is_no_part_of_the_body_before_it() -> None:
    assert kinds("Northforge Chief Executive Amara Vell said that it was false. Nobody at Northforge left.") == {
        "Northforge": "organisation",
        "Amara Vell": "person",
    }


def test_a_cause_is_no_place() -> None:
    assert [n.place for n in names(Article("Title\n\nIt gave the money to Coins for Kids for two years."))] == [False]


def test_who_speaks_for_somebody_is_no_cause() -> None:
    assert "Solicitors for Okell" not in kinds("Solicitors for Okell said that it was false. Solicitors for Okell left.")


def test_a_number_is_part_of_a_body_s_name() -> None:
    assert "Unit 77" in kinds("It named Unit 77, a group of about 60 people in barracks.")


def test_a_word_that_begins_a_sentence_is_a_name_where_the_sentence_says_of_what() -> None:
    assert "Greenbasket" in kinds("Greenbasket, a supermarket chain, has stopped buying from it.")
    assert not kinds("Vestry said no.")


def test_a_word_that_ends_in_an_adjective_is_no_name() -> None:
    assert kinds("Amara Vell, a TV-ready clerk, left. It was a TV-ready affair.") == {"Amara Vell": "person"}


def test_who_says_that_it_was_so_is_no_body() -> None:
    assert kinds("Amara Vell said it was a lie. On Monday Amara Vell left.") == {"Amara Vell": "person"}


def test_the_defense_is_no_party() -> None:
    text = "Defense attorney Amara Vell said it was false. Defense attorney Jon Ekke said that it was late."
    assert kinds(text) == {"Amara Vell": "person", "Jon Ekke": "person"}


def test_a_police_force_keeps_its_last_word() -> None:
    assert "North Tarn Police" in kinds("A boy was stopped, the North Tarn Police said on Monday.")


def test_who_has_staff_is_an_organisation() -> None:
    assert kinds("A former accountant at Clear Tarn spoke. Clear Tarn declined to comment.")["Clear Tarn"] == "organisation"


def test_a_word_before_a_title_is_kept_where_it_is_a_body() -> None:
    assert "Tarn Holdings" in kinds("A letter by Tarn Holdings Chairman Amara Vell was read.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Huld & Ekke signed the accounts.", "Huld & Ekke"),
        ("Tarn Dairies signed the accounts.", "Tarn Dairies"),
        ("Palm Tarn said on Monday that its lorries were clean.", "Palm Tarn"),
        ("Velv Tundra sold the sand. Velv was late. The port knew Velv well.", "Velv Tundra"),
    ],
)
def test_what_a_firm_is_called_makes_it_an_organisation(text: str, name: str) -> None:
    assert kinds(text)[name] == "organisation"


def test_whoever_is_a_he_is_no_firm_though_called_by_the_first_name() -> None:
    assert kinds("Gareth Tarn lost his keys. Gareth was late. The port knew Gareth well.")["Gareth Tarn"] == "person"


def test_of_a_country_is_nobody() -> None:
    found = kinds("In Dalvonia a mast fell. The envoy of Dalvonia blamed the Dalvonian navy, and Dalvonian papers said so.")
    assert "Dalvonian" not in found
    assert "Dalvonia" in found


def test_messages_and_months_are_no_names() -> None:
    assert kinds("Messages left for Ada Brill on Oct 2 were lost. Messages were lost.") == {"Ada Brill": "person"}


def forms(text: str) -> dict[str, tuple[str, ...]]:
    return {n.full: n.aliases for n in names(Article("Title\n\n" + text))}


@pytest.mark.parametrize("short", ["Amara Vell", "Amara", "Vell"])
def test_a_name_without_its_middle_names_is_the_same_person(short: str) -> None:
    found = forms(f"Amara Lise Vell sold the tickets on Monday. The clerk warned {short} twice.")
    assert found == {"Amara Lise Vell": (short,)}


def test_another_first_name_is_another_person() -> None:
    assert set(forms("Amara Lise Vell sold the tickets. Jonas Vell bought them.")) == {"Amara Lise Vell", "Jonas Vell"}


def test_a_bare_surname_is_of_whom_alone_the_story_has_named_so_far() -> None:
    found = forms("Amara Vell sold the tickets. On Monday Vell was seen at the fair. Her cousin, Jonas Vell, was not.")
    assert found == {"Amara Vell": ("Vell",), "Jonas Vell": ()}


def test_a_bare_surname_of_two_who_are_named_before_it_is_neither() -> None:
    found = forms("Amara Vell sold the tickets. A namesake, Jonas Vell, was there. On Monday Vell was seen at the fair.")
    assert found == {"Amara Vell": (), "Jonas Vell": (), "Vell": ()}


@pytest.mark.parametrize(
    "office",
    [
        "U.S. District Judge", "State Rep.", "Det Insp", "Director of Public Prosecutions", "Inspector of Accounts", "Dean of Nursing",
        "Tarn County Circuit Clerk", "Port Tarn Police Chief", "PC", "Pc", "Battalion Chief", "Fire Chief", "Special Agent", "Lt. Gov.",
    ],
)  # fmt: skip
def test_an_office_with_its_place_is_no_part_of_a_name(office: str) -> None:
    found = forms(f"The clerk saw {office} Amara Vell on Monday.")
    assert "Amara Vell" in found
    assert not {"State", "U.S. District"} & set(found)


def test_a_paper_is_called_by_its_last_words() -> None:
    found = forms(
        "The Port Tarn Daily Standard saw the letter. On Monday the Standard printed it. The Tarn County Tribune-Herald did not; the Tribune-Herald was late."
    )
    assert found == {"Port Tarn Daily Standard": ("Standard",), "Tarn County Tribune-Herald": ("Tribune-Herald",)}


def test_a_surname_at_the_head_of_a_sentence_is_a_name_whatever_the_tagger_says() -> None:
    article = Article("Title\n\nThe studio of Garrick Voss is shut. Voss has been on leave since Friday. Voss faces a count of theft.")
    assert [(n.full, n.aliases, n.sentences) for n in names(article)] == [("Garrick Voss", ("Voss",), (1, 2, 3))]


def test_whom_a_party_employs_is_a_person() -> None:
    assert kinds("Milos Tarn, the party's campaign chairman, rejected it. The party of Milos Tarn was late.")["Milos Tarn"] == "person"


def test_an_article_that_is_written_with_a_surname_is_a_part_of_it() -> None:
    assert forms("Omar Abd al-Tarn ran the camp. The clerk knew al-Tarn well. Al-Tarn left.") == {"Omar Abd al-Tarn": ("al-Tarn", "Al-Tarn")}


def test_a_full_stop_that_is_printed_with_sr_is_a_part_of_the_name() -> None:
    assert set(forms("The clerk saw Amara Vell Sr. on Monday. The firm of Jonas Vell Jr. was shut.")) == {"Amara Vell Sr.", "Jonas Vell Jr."}


@pytest.mark.parametrize("body", ["Oxmere Sheriff's Office", "Tarn County Sheriff’s Office", "Sheriff's Office"])
def test_an_office_that_owns_is_a_part_of_its_body_s_name(body: str) -> None:
    assert kinds(f"The {body} sold the tickets.") == {body: "organisation"}


@pytest.mark.parametrize("given", ["Hye-jin", "Min-ho", "Yi-ting", "Bo-wen"])
def test_a_given_name_of_two_syllables_is_kept(given: str) -> None:
    assert forms(f"{given} Vell sold the tickets. The clerk warned Captain {given} Vell. Vell was late.") == {f"{given} Vell": ("Vell",)}


@pytest.mark.parametrize("calling", ["President-elect", "Runner-up", "Pop-up", "Oxmere-born", "Co-founder"])
def test_a_calling_with_a_hyphen_is_not(calling: str) -> None:
    assert set(forms(f"{calling} Amara Vell sold the tickets.")) == {"Amara Vell"}


@pytest.mark.parametrize("text", ["The Hunting Act and the Lorne Trade Act were passed.", "It was on TV.", "They met in Oakshire, Calif. on Monday."])
def test_a_law_a_thing_and_a_state_s_letters_are_no_parties(text: str) -> None:
    assert kinds(text).keys() <= {"Oakshire"}


def test_where_somebody_sits_in_parliament_for_is_a_place() -> None:
    found = names(Article("Title\n\nThe Mid Lorneshire MP denied it. Amara Vell has been the MP for Mid Lorneshire since May."))
    assert {n.full: n.place for n in found} == {"Amara Vell": False, "Mid Lorneshire": True}


def test_a_body_whose_chief_is_named_beside_it_is_not_the_chief() -> None:
    found = kinds("Inspectors began proceedings against Vellora, its chief executive Jean Brill and others. The media giant Vellora said so.")
    assert found == {"Vellora": "organisation", "Jean Brill": "person"}


def test_a_branch_in_a_country_is_not_the_body_itself() -> None:
    assert set(kinds("Vellora lied, a court heard. It had set up Vellora USA in May. Vellora denied it.")) == {"Vellora", "Vellora USA"}


@pytest.mark.parametrize(
    "text",
    [
        "The rapper Marsh Quarry has been sued. Marsh Quarry left.",
        "Marsh Quarry, the 22-year-old son of a clerk, was charged. Marsh Quarry left.",
        "Marsh Quarry, the eldest brother, was charged. Marsh Quarry left.",
    ],
)
def test_whom_a_story_calls_a_person_is_one_though_the_name_is_of_common_words(text: str) -> None:
    assert kinds(text) == {"Marsh Quarry": "person"}
    assert kinds("Marsh Quarry has been sued. Marsh Quarry left.") == {"Marsh Quarry": "organisation"}


def test_a_party_that_bears_somebody_s_name_is_not_they() -> None:
    found = kinds("Robert Vell has left the council. Robert Vell accused it of theft. It is the Robert Vell Party that he wants, Ada Brill said.")
    assert found == {"Robert Vell": "person", "Robert Vell Party": "organisation", "Ada Brill": "person"}


def test_two_firms_of_which_a_story_names_one_alone_are_two() -> None:
    found = kinds("The firms named in the suit are Gazra and Gazraneft. Gazra denied it. It met Oxmere and Tarn Institute in May.")
    assert {"Gazra", "Gazraneft"} <= set(found)
    assert "Gazra and Gazraneft" not in found


def test_the_letters_of_a_party_and_a_state_behind_a_name_are_no_name() -> None:
    assert set(kinds("It was wrong, Amara Vell (R-Utah) said. It was late, Ada Brill (D-Md.) said.")) == {"Amara Vell", "Ada Brill"}


def test_a_place_with_of_is_one_and_a_law_is_no_party() -> None:
    found = names(Article("Title\n\nA Freedom of Information request was filed. Amara Vell left the District of Columbia in May."))
    assert {n.full: n.place for n in found} == {"Amara Vell": False, "District of Columbia": False}


def test_a_surname_that_is_a_word_for_a_firm_makes_no_firm_of_whom_it_names() -> None:
    assert kinds("Pamela Mills said that it was late. Mills left.")["Pamela Mills"] == "person"
    assert kinds("Lorne Mills said that it was late.")["Lorne Mills"] == "organisation"


def test_who_is_named_before_its_is_still_a_person_by_a_given_name_of_men() -> None:
    assert kinds("John Brillesta led the party and its vote fell. John Brillesta left.") == {"John Brillesta": "person"}


def test_a_name_with_a_particle_in_capitals_is_short_for_the_whole() -> None:
    assert forms("Cyrus Van Aldon sued the paper. Van Aldon lost.") == {"Cyrus Van Aldon": ("Van Aldon",)}


def test_the_state_before_a_body_s_name_makes_no_other_body() -> None:
    found = forms("The US Federal Bureau of Weights warned them. The FBW said so. The Federal Bureau of Weights was late.")
    assert list(found) == ["US Federal Bureau of Weights"]


def test_where_somebody_is_from_is_no_part_of_the_name() -> None:
    assert set(kinds("New Yorker Amara Vell has left the firm.")) == {"Amara Vell"}


def test_a_number_behind_a_name_and_a_surname_with_a_hyphen_make_no_body() -> None:
    assert kinds("It was late, Bwalya Kapenda III said. Craig Delacourt-Mills left.") == {
        "Bwalya Kapenda III": "person",
        "Craig Delacourt-Mills": "person",
    }


@pytest.mark.parametrize("thing", ["drug Prozil", "tanker Tarnsund", "film Marl Hill"])
def test_a_thing_is_no_party(thing: str) -> None:
    found = names(Article(f"Title\n\nThe {thing} was late, Ada Brill said. {thing.split(' ', 1)[1]} ended in May."))
    assert {n.full for n in found if not n.place} == {"Ada Brill"}


def test_a_firm_with_a_man_s_name_is_a_firm_where_the_story_calls_it_one() -> None:
    assert kinds("The building group James Hardwick paid a fine.") == {"James Hardwick": "organisation"}
    assert kinds("James Hardwick, which makes pipes, paid a fine.") == {"James Hardwick": "organisation"}
    assert kinds("The bank James Hardwick ran paid a fine.") == {"James Hardwick": "person"}


def test_a_firm_and_its_address_on_the_net_are_one() -> None:
    assert list(forms("The man behind Marlmail.com lied, a court heard. Marlmail was sued.")) == ["Marlmail.com"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She told NBC’s “Meet the Press” on Monday that it was late.", {"NBC"}),
        ("She said on CBS’ “Face the Nation.” It was late.", {"CBS"}),
        ("She heard it on “Breakfast with Amara Vell” on Monday.", set()),
        ("She called “Orvel Ltd” a sham on Monday.", {"Orvel Ltd"}),
        ("Lorne-based Orvel Ltd denied it on Monday.", {"Orvel Ltd"}),
        ("The 23 New Yorkers met Orvel Ltd on Monday.", {"Orvel Ltd"}),
        ("A message from the Orvel Ltd Twitter account was found on Monday.", {"Orvel Ltd"}),
        ("The White House counsel left, as White House Counsel Amara Vell said.", {"White House", "Amara Vell"}),
        ("She told Person 2 and Organization 1 of it, the papers say.", set()),
    ],
)
def test_a_title_a_platform_or_a_label_is_no_party(text: str, found: set[str]) -> None:
    assert set(kinds(text)) == found


@pytest.mark.parametrize(
    "line", ["Port Ellery — ", "Port Ellery (OWN) – ", "PORT ELLERY ― ", "PORT ELLERY, Fla. (Polar Wire) - ", "PORT ELLERY, Calder, Nov 4 (OWN) — "]
)
def test_a_dateline_names_nobody(line: str) -> None:
    article = Article(f"The fund of Oxmere\n\n{line}Prosecutors accused Ada Brill of theft. Tom Okell — Her aide of old, an Oxmere man, left.")
    assert {n.full for n in names(article)} == {"Ada Brill", "Tom Okell", "Oxmere"}


@pytest.mark.parametrize("platform", ["Twitter", "Instagram"])
def test_a_platform_is_a_body(platform: str) -> None:
    assert kinds(f"The mayor uses {platform} every day, and his clerk told {platform} so.") == {platform: "organisation"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("VK Vellan left. Vellan had denied it.", {"VK Vellan": "person"}),
        ("AC Vellan left. The club said that it would.", {"AC Vellan": "organisation"}),
        ("DCP Ada Brill and Oxmere SHO Tom Okell left.", {"Ada Brill": "person", "Tom Okell": "person"}),
        ("State Advocate Ada Brill and Mzee Tom Okell left.", {"Ada Brill": "person", "Tom Okell": "person"}),
        ("Harvest MPs left. The Harvest Party denied it. An FIR was filed.", {"Harvest Party": "organisation"}),
        ("Oxmere Supreme Court Justice Ada Brill left. Brill rose.", {"Oxmere Supreme Court": "organisation", "Ada Brill": "person"}),
        ("Promoter Brill sang. Ada Brill danced.", {"Ada Brill": "person"}),
        ("Rival Ada Brill sang. Ada Brill danced.", {"Ada Brill": "person"}),
        ("The head of Vell Inter College Amira Rathor left. Rathor denied it.", {"Vell Inter College": "organisation", "Amira Rathor": "person"}),
        ("Ada Brill, the party chairman for Oxmere, left.", {"Ada Brill": "person", "Oxmere": "organisation"}),
        ("Police arrested the actor Dilpan. The case against the actor Dilpan goes on.", {"Dilpan": "person"}),
        ("Party spokesman Tom Okell left. The Party was late.", {"Tom Okell": "person"}),
    ],
)
def test_initials_ranks_and_callings_before_a_name(text: str, found: dict[str, str]) -> None:
    assert {n.full: n.kind for n in names(Article("Title\n\n" + text))} == found


def test_a_common_noun_that_begins_a_sentence_is_nobody() -> None:
    story = "Amara Vell won the vote. Turnout was put at 71%. Eleven of the clerks left. Parliament met in May. Customs seized the boat."
    assert not {"Turnout", "Eleven"} & {n.full for n in names(Article("Title\n\n" + story))}


@pytest.mark.parametrize("title", ["Chairman", "Commissioner", "Secretary", "Bishop"])
def test_who_bears_an_office_is_a_person(title: str) -> None:
    [name] = names(Article(f"Title\n\nThe clerk wept. {title} Whiskerton denied it."))
    assert (name.full, name.kind) == ("Whiskerton", "person")


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("At one point he asked: “Will Robin Okell’s deals be listed?” Robin Okell slept.", ["Robin Okell"]),
        ("Whether Vell would be charged was an area of focus. Vell said he would not.", ["Vell"]),
        ("He said, unsolicited, “F--- Adam Vell.” Adam Vell slept.", ["Adam Vell"]),
        ("“Therefore, Secretary of the Navy Richard Tarn’s services have been terminated,” he said. Richard Tarn left.", ["Richard Tarn"]),
        ("“Stop lying, Mr. President,” Ada Brill said.", ["Ada Brill"]),
        ("The video led to Patrolman 1st Class Michael Tarn being arrested. Tarn was charged.", ["Michael Tarn"]),
        ("James Vell Sues Meridian. Vell sued Meridian on Monday.", ["James Vell", "Meridian"]),
        ("Team Vell met. Mr. Vell spoke on Monday.", ["Vell"]),
        ("The Vell Organization met. Mr Vell said on Monday that he had paid his lawyer. Vell’s attorney left.", ["Vell Organization", "Vell"]),
        (
            "The suit could harm Vell. Amos Vell’s campaign called it a hunt. It names Amos Vell Jr and Jed Lisle. Vell tweeted.",
            ["Amos Vell", "Amos Vell Jr", "Jed Lisle"],
        ),
    ],
)
def test_words_around_a_name_are_no_part_of_it_and_a_body_or_a_son_is_another(text: str, full: list[str]) -> None:
    assert [n.full for n in names(Article(text)) if not n.place] == full
