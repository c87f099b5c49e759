"""What the text itself gives away: sentences that claim or reply, who is cited, which kind of reply it is. No model."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.brief import DenialKind, Status


def _words(*patterns: str) -> re.Pattern[str]:
    """Any of the patterns, as whole words, in any case."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


def _found(*patterns: str) -> re.Pattern[str]:
    """Any of the patterns, anywhere, in any case, over line ends."""
    return re.compile("|".join(patterns), re.IGNORECASE | re.DOTALL)


_CLAIM = _words(
    r"accus(?:ed|es|ing)|alleged(?:ly)?|alleg(?:es?|ing)|indict(?:ed|s) (?!on\b|in\b|for\b|by\b|as\b|last\b)",
    r"charged with|faces? .{0,30}charges?|(?:found|pleaded) guilty",
)
_OF_CLAIM = _words(
    r"(?:allegation|accusation|charge|suspicion)s? (?:that|of|against|over|about|he|she|it|they)|claims (?:that|of|against|over|about)"
)
_OWN_INQUIRY = _words(r"(?:it|we) (?:was|is|are|were|will|would)(?: \w+)? (?:investigat(?:e|ing)|look(?:ing)? into|review(?:ing)?)")
_DECLINED = (
    r"(?:declin|refus)(?:ed|es|ing) (?:to (?:comment|answer|discuss|speak|say|elaborate|respond|address|make (?:a|any) (?:statement|comment)|be (?:interviewed|drawn))|"
    r"(?:(?:all|any|further|an?|several|multiple|repeated|numerous|immediate|interview|requests? for) )*(?:comments?|interviews?|interview requests?))"
)
_NO_ONE = r"(?:neither(?: [^,;“”\"]{1,80}| [^;“”\"]{1,60} nor [^;“”\"]{1,60})?|none(?: [^,;“”\"]{1,80})?)"
"""Those of whom nobody does something; "none of it is true, she answered" tells of no silence."""
_UNSAID = (
    rf"(?:not|n['’]t|never|yet to)(?: (?:immediately|yet|publicly|so far))*(?: be| been)? comment(?:ed|ing)?|no (?:\w+ )?comment|{_NO_ONE} commented|"
    r"(?:made|offered|gave|provided|issued) no (?:\w+ )?(?:response|statement)|"
    r"(?:not|n['’]t) (?:make|offer|give|provide|issue) (?:an? |any |further )*(?:comment|response|statement)|"
    r"(?:chose|opted|preferred|elected) not to (?:comment|respond|speak|answer|reply|discuss)|(?:(?:would|will|could|can|does|do) not|(?:would|wo|could|ca|does|do)n['’]t) say (?:if|whether|how|why|when|what|who|where|which)\b|"
    r"cannot (?:comment|discuss|speak)|without (?:a word|commenting|a comment|making a comment)\b|(?:gave|offers?|offered|provided) no explanation|(?:would|will|can|could)(?: not|n['’]t) (?:discuss|speak)|wo(?:n['’]t) (?:discuss|speak)|"
    r"(?:not|n['’]t) (?:wish|want|agree) to (?:comment|discuss|speak|talk|be interviewed)|inappropriate to comment|(?:not|un)[ -]?able to (?:comment|discuss|speak)|right to (?:silence|remain silent)|"
    r"turn(?:ed|s) (?:down|away) (?:[\w’'-]+ ){0,3}requests?|(?:invok|plead|t[ao]k|cit)\w* (?:the|his|her|their) Fifth\b|right against self[ -]incrimination|"
    r"(?:bar|prevent|forb[ia]d|prohibit|stop)\w* (?:him|her|it|them|us|me) from (?:commenting|discussing|speaking|talking)"
)
_SOUGHT = r"(?:[\w’'-]+ ){0,4}(?:calls?|messages?|e-?mails?|letters?|texts?|requests?|questions?|quer(?:y|ies)|inquir(?:y|ies))"
_UNHEARD = (
    rf"(?:not|n['’]t|never) (?:immediately )?(?:answer(?:ed|ing)?\b|return(?:ed|ing)? {_SOUGHT})|(?:yet|fail(?:ed|s)) to (?:respond|reply|answer)|"
    rf"ignor(?:ed|es) {_SOUGHT}|(?:unavailable|not (?:immediately )?available) (?:for|to) comment|never (?:replied|responded|answered|returned {_SOUGHT})|"
    r"(?:unable|failed|not able) to (?:reach|contact|locate)|not (?:immediately )?(?:reach|contact|locate)\b|(?:efforts|attempts) to (?:reach|contact|locate) [^.;]{1,40} failed|"
    r"\bno(?:body|[ -]one)\b[^.;,]{0,50} answered|(?:numbers?|phones?)\b[^.;,]{0,60} (?:disconnected|out of service)|(?:e-?mails?|messages?|letters?)\b[^.;,]{0,40} bounced"
)
_BASELESS = r"rubbished|contest(?:s|ed) (?:the|th[ao]se|these|that|it|them|all)\b|(?:without|no|any|lacks?) merit|meritless|groundless|inaccura\w+|ludicrous|preposterous|acted (?:properly|lawfully|correctly|appropriately)"
_REFERRED = r"referred (?:all |a )?(?:questions|queries|inquiries|requests|calls|reporters?|journalists?)"
_UNANSWERED = rf"unanswered|(?:was|were|is|been) no (?:\w+ )?(?:response|reply|answer)|not returned|unsuccessful|neither (?:\w+ )?could be (?:reached|contacted)|{_NO_ONE} (?:responded|replied|returned|answered)|(?:phones?|mobiles?|numbers?)\b.{{0,40}}\bswitched off"
_REPLY = _words(
    # contests
    r"den(?:ied|ies|ying|y)|reject(?:ed|s|ing)?|dismiss(?:ed|es)|categorically|repudiate[sd]?|disput(?:ed|es)|contradicts?|insist(?:ed|s)|maintain(?:ed|s)?",
    r"protest(?:ed|s)|for (?:his|her|its|their) (?:own )?part|in good faith|no (?:memory|recollection|knowledge|record|idea)",
    r"untrue|false|lies?|lying|not telling the truth|no truth|rubbish|nonsense|absurd|wrong|wicked|baseless|without (?:any )?foundation|unfounded",
    r"fabrication|invention|fantasy|slander|libel|defamatory|malicious|smear|stunt|motivated|riddled with|scapegoat|witch[- ]hunt|shot down",
    r"(?:not|any|no) wrongdoing|innocen(?:t|ce)|not guilty|never|nothing|nobody|nothing to do with",
    r"(?:have|had|has|did|do|does) ?n[o']t|(?:I|we)(?:['’]ve| have| had| did| do| was| were| am)? not",
    r"(?:would|will) (?:fight|contest|vigorously|sue|plead|appeal)|vow(?:ed|s) to (?:fight|contest|appeal|clear)|clear (?:his|her|its|their|my|our) name",
    r"disagree[ds]|not guilty plea|misleading|one-sided|being targeted|victim of a (?:plot|conspiracy|vendetta|campaign)",
    # accuses in turn
    r"push(?:ed|es) back|blast(?:ed|s)|slam(?:med|s)|hit back|blam(?:ed|es)|accus(?:ed|es|ing)|put .{2,40} down to|attribut(?:ed|es)",
    # explains
    r"explain(?:ed|s)|only that|safety backup|mistaken|mix-up|muddle|misunderst\w+|out of context|got this|mistakes?|errors?|answered",
    r"in full|in (?:line|accordance) with|compl(?:y|ied|ies) with|by the book|the rules|st(?:ands?|ood) by|seriously|co-?operat\w+",
    # confesses
    r"admit(?:ted|s)|acknowledg(?:ed|es)|conced(?:ed|es)|confirmed|confess(?:ed|es)|accept(?:ed|s)|took? no part|(?:tak|took|claim)\w* (?:full |personal )?responsibility",
    r"apolog(?:y|i[sz]e?[sd]?)|sorry|ashamed|forgiveness|regret\w*",
    # is silent
    r"made no|be drawn|advised not|put the phone down|hung up",
    r"(?:not|n[o'’]t|nothing|nothing more|nothing further) (?:to )?(?:comment|say|add|discuss|talk about|elaborate)",
    # is not reached
    r"not (?:immediately )?(?:be reached|be contacted|respond|reply|return)|not successful|unreturned|could not be (?:reached|contacted|located|traced)",
    _REFERRED,
    _UNANSWERED,
    # "isn't", "hasn't": the word before has no boundary of its own
    r"\w*n[’']t",
)
"""Words of reply beside those of `_ANSWER`, which are words of reply too."""
_ANSWER = _words(
    # contests
    r"den(?:ied|ies|ying|y|ials?)|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|refut\w+|repudiat\w+|disput(?:ed|es)|insist(?:ed|s)|maintain(?:s|ed)|categorically",
    r"untrue|false|lies|baseless|unfounded|no truth|without (?:any )?foundation|fabrication|nonsense|rubbish|absurd|smear|defamatory|malicious",
    r"riddled with|scapegoat|witch[- ]hunt|out of context|misunderst\w+|innocen(?:t|ce)|not guilty|wrongdoing|never (?:set out|meant|intended)",
    r"st(?:ands?|ood) by (?:every|his|her|its|their|all|our|my)",
    rf"hit back|(?:done|did|do) nothing (?:wrong|illegal|improper)|defend(?:ed|s)|(?:would|will) (?:appeal|fight|contest|sue)|{_BASELESS}|vow(?:ed|s) to (?:fight|contest|appeal)|clear (?:his|her|its|their) name",
    r"(?:call|label|brand|describ|dubb?)\w* (?:[\w’'-]+ ){0,4}(?:indictment|charges?|accusations?|allegations?|trial|verdict|conviction|court|ruling|arrest) (?:as )?(?:an? )?[“\"‘']",
    # confesses
    r"apologi[sz]\w*|sorry|admit(?:ted|s)|conced(?:ed|es)|acknowledg(?:ed|es)",
    # is silent, is not reached
    rf"{_DECLINED}|{_UNSAID}|not (?:immediately )?(?:be reached|respond|repl(?:y|ied))|{_UNHEARD}",
)
_NOT_DENIED = _words(
    r"not[- ]guilty verdicts?|(?:was|were|are|is|has been|have been) (?:accused|suspected|convicted) of (?:any )?wrongdoing",
    r"(?:did|does|has|had|have)(?: not|n['’]t) (?:say|said|specif(?:y|ied)|disclosed?|identif(?:y|ied))",
    r"(?:not|never|n[o’']t) (?:yet |been |\w+ly )*(?:den(?:y|ied|ies|ying)|(?:dismiss|reject|disput|contest)\w*)",
    r"den(?:y|ied|ies|ying) (?:him|her|them|us|me|bail|entry|access|permission|an? (?:visa|permit|licen[cs]e))",
    r"(?:two|three|four|both|all|men|women|pair|they) (?:were|have been|had been) dismissed|clear(?:ed|s|ing) (?:[\w.’'-]+ ){1,4}of (?:\w+ )?wrongdoing",
    r"(?:not|n['’]t) (?:an |any )?excuses?|should(?: not|n['’]t) have|(?:would|will|wo)(?: not|n['’]t) (?:seek|run|stand|step|resign|quit|leave|return)",
)
"""What somebody did not tell, or did not deny, withheld from another, or suffered from one: no words of a denial."""
_NOT_SAID = _words(
    r"before (?:he|she|they) plead(?:ed)? guilty",
    r"(?:not|no|never|neither|nor|none|nobody|without|refused to|declined to|failed to|yet to|(?:did|has|had|have|would|will|could|wo|ca|do|does)n[’']t)\s+(?:\w+\s+){0,2}?(?:apolog(?:y|ies|i[sz]\w*)|admit\w*|confess\w*|regret\w*|(?:say(?:ing)?\s+)?sorry)",
    r"(?:should|ought to|must) (?:be ashamed|apologi[sz]e|say sorry)|ashamed of (?:himself|herself|themselves|yoursel(?:f|ves))|(?:owes?|owed|demand\w*|deserve\w*|want\w*|awaits?) (?:\w+ ){0,3}apolog(?:y|ies)|to apologi[sz]e to (?:me|us|him|her|them)|(?:sorry|regrettable) (?:state|tale|saga|episode|affair)",
)
_BESIDES = re.compile(rf"(?<=[”\"]),? and {_REFERRED}[^.]*")
"""What somebody does beside saying something: “It is a plot,” she said … and referred a reporter to a letter."""
_DENIES = (
    r"den(?:y|ied|ies|ying)|false|untrue|reject|dismiss|innocen(?:t|ce)|not guilty|baseless|(?:without|no|any|lacks?) foundation|unfounded|never(?!theless)|shot down|repudiat|refut|disput|insist|"
    rf"{_BASELESS}|(?:not|n['’]t) accept|"
    r"did not|(?:have|has|had) not(?! yet)|n[’']t\b|\bno\b.{0,30}\b(?:was|has|had)|nothing to do with|not telling|"
    r"admit\w* (?:nothing|no)\b|fabricat|invented|\blies\b|rubbish|absurd|wrong(?!ful)|no truth"
)
_CONTRADICTS = _words(
    r"no(?! (?:comment|plans?|decision))|none|nothing(?! (?:to|more|further))|nobody|not(?! yet)|cannot|\w+n['’]t|fantasy|fairy[- ]?tale|fiction|followed the|rules|in line with|in accordance",
    r"genuine|vindicat\w+|st(?:ood|ands?) by (?:every|the|his|her|its|their|all|our)|swear|maintain(?:s|ed)|contends?|riddled",
    r"mistake of identity|mistaken|laugh(?:ed|s) off|(?:would|will|shall) appeal|as sound as|passed (?:inspection|every)|told the truth|in good faith",
)
"""Words that contradict a claim, though they are none of denying it."""
_PLAINLY_DENIES = r"\bden(?:y|ied|ies|ying)\b|\breject|untrue|\bnever\b|no truth|innocent|baseless|defamatory|nothing to do with"
_GIVES_WAY = r"acknowledg|conced|admit|accept(?:s|ed)? (?:that|taking|having)|apolog|sorry|regret|ashamed"
_ADMITS = r"confirmed|acknowledged|admit(?:ted|s)|conceded|accepted"
_A_FEELING = r" (?:to )?(?:(?:having|feeling|being) )?(?:an? |some |his |her |their )?[“\"‘']?(?:sense|feelings?|frustrat\w+|disappoint\w+|surprise\w*|nerv\w+|doubts?|fears?|concerns?|sad\w*)\b"
"""What somebody may admit without admitting what is claimed."""
_PLEADS = r"admit(?:ted|s)|plead(?:ed|s) guilty"
_KINDS: tuple[tuple[DenialKind, re.Pattern[str]], ...] = (
    (
        "no_comment",
        _found(
            _REFERRED,
            r"(?:confirm|admit)\w* n?or den",
            _DECLINED,
            _UNSAID,
            r"(?<!we did )(?<!\bI did )(?<!we did)(?<!\bI did)(?:not|n['’]t) (?:discuss|be drawn|talk about|elaborate)|(?:would|could|will|can|does|do)(?: not|n['’]t) (?:comment|speak)",
            r"said nothing (?:to|when|as)|nothing (?:more |further )?to (?:say|add)|advised not to|put the phone down|hung up",
        ),
    ),
    (
        "not_reached",
        _found(
            _UNANSWERED,
            r"not (?:immediately )?(?:be )?(?:reached|contacted|located|traced)|not successful|unreturned",
            r"(?:not|no|n['’]t) (?:immediately )?(?:respond|repl(?:y|ied))",
            _UNHEARD,
        ),
    ),
    (
        "partial_denial",
        _found(
            rf"(?:{_ADMITS})\b.*\b(?:but|never)\b.*(?:{_DENIES})|(?:{_DENIES})\b.*\bbut\b.*\b(?:{_ADMITS})",
            rf"\b(?:{_PLEADS})\b.*\b(?:not guilty|denie[sd]|on the basis)\b",
            rf"\A(?=.*\b(?:{_GIVES_WAY})).*(?:{_PLAINLY_DENIES})",
        ),
    ),
    (
        "admission",
        _found(
            rf"\badmit(?:ted|s)\b(?! (?:nothing|no)\b)(?!{_A_FEELING})|plead(?:ed|ing)? guilty|answered [“\"]?guilty|\bI own it\b|accepted the [\w’']+ findings|confess|\bknew\b.*\bplain truth",
            r"\b(?:took|takes?|accept(?:s|ed)|claim(?:s|ed)) (?:full |personal )?responsibility",
            r"[“\"]Guilty\b|\bI (?:misled|lied to|stole|did these things)\b|\bI (?:\w+ ){0,5}should(?: not|n['’]t) have (?!to\b|been\b)|\bc[ao]me to terms with (?:his|her|their|my) (?:misconduct|crimes?|offences?|guilt|wrongdoing)",
        ),
    ),
    ("apology", _found(r"apolog|sorry|regret|forgiveness|ashamed")),
    ("rebuttal", _found(r"hit back, accus|put .{2,40} down to|\bblames?\b|(?<!falsely )(?<!wrongly )(?<!wrongfully )(?<!unjustly )\baccused\b")),
    ("denial", _found(_DENIES)),
)
_NEXT_STEP = _words(
    r"appl(?:y|ied|ying) for (?:costs|bail|leave|permission)|fil(?:e|ed|ing) (?:a |an )?(?:suit|lawsuit|claim|complaint|motion|appeal)",
    r"consider(?:s|ed|ing)? (?:a|an|her|his|its|their) (?:claim|lawsuit|suit|action|appeal|options|position)|seek(?:s|ing)? (?:costs|bail|damages|compensation)",
)
_SETTLES = _words(r"agree(?:d|s)? to (?:pay|settle)|settl(?:ed|es) (?:the|a|an|its|his|her|their|with|out)")
_PLEA = re.compile(r"(?<!before he )(?<!before she )(?<!before they )\bplead(?:ed|s|ing)? guilty\b|\badmitted (?:\w+ ){0,3}counts? of\b")
_VERDICT = _words(r"(?:was|were|been) (?:\w+ )?(?:convicted|found guilty)")
_NOT_GUILTY = re.compile(r"\bplead(?:ed|s)? not guilty\b")
_INNOCENCE = re.compile(
    r"\bplead(?:ed|s)? not guilty to (?:the|all)\b|\bdenie[ds] (?:the|all|any) (?:charges|allegations|wrongdoing)\b|\bfalsely accused\b"
)
_ASKS = re.compile(r"\bask(?:ed|s|ing)\b.*\?[”\"’']?\.?\s*$|\?[”\"’'] [^“\"”]{1,40}\b(?:asked|pressed|inquired|enquired)\.$", re.DOTALL)
_SPEECH = re.compile(r"(?:[“\"„«]|(?<!\w)[‘'`](?=\w))[^”\"»]*(?:\s[^”\"»\s]+){3,}|^[^“\"„«]*(?:\s[^”\"»\s]+){3,}(?:[”\"»]|(?<=[.,!?…])[’'])\s*$")
_WITHDRAWN = r"\b(?:withdr(?:ew|aws?|awn|awing)|retract(?:ed|s|ing)?)\b"
_TOLD = r"(?:claims?|allegations?|accusations?|articles?|story|reports?|documentary)"
_COURT = r"\b(?:courts?|judges?|jury|jurors|tribunal|panel|coroner|magistrates?)\b"
_STATUS: tuple[tuple[Status, re.Pattern[str]], ...] = (
    (
        "retracted",
        _words(
            r"apologi[sz](?:e[sd]?|ing) (?:to [^.;,]{1,30} )?for (?:wrongly |falsely )?(?:accusing|claiming|alleging|suggesting)",
            rf"{_WITHDRAWN}.{{0,40}}\b{_TOLD}",
            rf"{_TOLD}\b[^.;,]{{0,60}} (?:was|were|been) (?:withdrawn|retracted)",
        ),
    ),
    (
        "dropped",
        _words(
            r"(?:drop(?:s|ped)?|withdr(?:ew|aws?)|dismissed) (?:\w+ ){0,2}(?:charges?|case|(?:law)?suit)",
            r"(?:dropped|drops|abandoned|discontinued|shelved) (?:[\w-]+ ){0,3}(?:investigation|inquiry|enquiry|probe)",
            r"(?:investigation|inquiry|enquiry|probe)(?: into [^.;]{1,60}?)? (?:was|were|is|has been|had been) (?:dropped|abandoned|discontinued|shelved)",
            r"(?:charges?|case)(?: against [^.;]{1,60}?)? (?:(?:was|were|is|are|has been|have been) )?(?:dropped|dismissed|withdrawn|abandoned)",
            rf"{_COURT}[^.;]{{0,40}}\b(?:(?:dismissed|rejected|threw out|tossed) [^.;]{{0,40}}\b(?:claims?|lawsuit|suit|complaint|protest)|threw [^.;]{{1,20}} out)",
            r"(?:claims?|case|charges?|lawsuit|suit)\b[^.;]{0,120} (?:was|were|been) (?:(?:thrown|struck) out|tossed|rejected by (?:an?|the) [^.;]{0,20}court)",
            r"courts?(?:['’]s)? (?:decision|ruling) to (?:reject|dismiss|throw out)",
            r"fac(?:es?|ed|ing) no (?:further |criminal )?action|no further action",
            r"acquitted|cleared (?!the (?:way|path|air)\b)(?:[^.;]{1,40} )?of|verdict of not guilty|found (?:[^.;]{1,40} )?not (?:guilty|liable)",
            r"(?:convictions?|verdict)\b[^.;]{0,40} (?:quashed|overturned|set aside)|(?:quashed|overturned|set aside) [^.;]{0,40}\bconvictions?",
        ),
    ),
    (
        "proven",
        _words(
            r"convicted|found guilty|(?:was|were|been) (?:sentenced|jailed for|imprisoned for)|jailed for (?:\w+ )?(?:\w+ )?(?:years?|months?|life)",
            r"awarded (?:more than |about |nearly )?[£€$]\S+ (?:\w+ )?(?:for|after|in (?:damages|compensation))",
            r"(?:receiv(?:ed|es)|(?:was|were|been) (?:given|handed)|serv(?:ed|es|ing)) (?:an? |(?:his|her|their) )?(?:[\w-]+ ){0,3}(?:(?:jail|prison) (?:sentence|term)|sentence)",
            r"found to have committed|found (?:[^.;]{1,40} )?liable",
            rf"{_COURT}(?:(?!\b(?:heard|told|said|that)\b).){{0,60}}\b(?:found|to find|ruled|concluded|upheld|sentenced)\b(?![^.;]{{0,40}}\b(?:no [a-z]|enough|sufficient|grounds|not|never|n[o’']t|insufficient|innocent|appeals?))",
        ),
    ),
    ("admitted", _words(r"plead(?:ed|ing) guilty|admitted (?:\w+ ){0,3}counts? of|(?:has|have|who) admitted (?:that|to|theft|fraud|\w+ing)")),
    (
        "charged",
        _words(
            r"(?:was|were|been|is|are|has|have|prosecutors) charged|charged (?:\S+ ){0,6}?with",
            r"(?:is|are|was|were|been|go(?:es|ne|ing)?|went|put) on trial|st(?:ands?|anding|ood) trial|arraigned|plead(?:ed|s)? not guilty",
            r"(?:charges|counts) (?:that )?(?:he|she|they|it) fac(?:es?|ed)",
            r"indict(?:ed|ment)|fac(?:es?|ing) (?!no\b).{0,30}\b(?:count|charge)s?",
        ),
    ),
)
_IN_COURT = _words(
    r"(?:court|jury|jurors|magistrates)(?: (?:has|have))?(?: (?:was|were|been))? (?:heard|told)|told (?:the|an?) (?:[\w.]+ ){0,2}(?:court|jury)|told jurors|(?:in|at) (?:the|his|her|their) (?:\w+ )?trial of|(?:claimed|alleged|heard|told|said) in court",
    r"charge sheet|the (?:\w+ )?defendants?|the Crown (?:says|said|alleges|alleged)|prosecuting|who prosecuted|(?:his|her|their|the) trial (?:began|opened)",
)
_CIVIL = _words(
    r"sued|suing|lawsuits?|civil|damages|libel|defamation|employment|claimants?|plaintiffs?|inquest|coroner|unfair dismissal|family court|divorce"
)
"""Words of a court that tries nobody for a crime."""
_STAGES = r"(?:convicted|found (?:guilty|liable)|sentenced|jailed|imprisoned|charged|put on trial|face|indicted|plead(?:ed)? guilty|(?:retract|dismiss|acquit|clear)\w*|withdr\w+|drop(?:ped)?)"
_LITTLE = r"(?: (?:a|be|been|being|to|yet|have|has|had|the|its|his|her|their|\w+ly))*"
"""Words that may stand between a negation and its verb."""
_NOT_SO_FAR = _words(
    rf"(?:not|never|n[o’']t|without|no ?one|nobody|none|could|may|might|would|should|expected|due|about|yet|previously|refus\w+|declin\w+|fail\w+){_LITTLE} {_STAGES}",
    rf"to (?:have|get|see) (?:[\w’'-]+ ){{1,6}}?{_STAGES}",
    rf"(?:if|unless|until|whether|want\w*|ask\w*|refus\w+|appl\w+|urg\w+|demand\w*)(?: [\w’'-]+){{0,4}} {_STAGES}",
)
_UNDONE: tuple[Status, ...] = ("retracted", "dropped")
_STILL = _words(r"faces", r"(?:is|are) (?:also |now |still |separately )?(?:charged|wanted)", r"awaits? trial")
"""Words of a charge that stands while another is dropped: "Now Okell faces 18 charges in Valtria"."""
_INQUIRY = _words(
    r"inquiry|investigat(?:ions?|ing|es|ed|ors?)|prob(?:e|ing|ed)|look(?:s|ed|ing)? into|under review",
    r"(?:is|are|was|were) (?:also |to be |being )?(?:review|examin)(?:ing|ed)",
    r"open(?:ed|s|ing)? (?:a|an|the) (?:\w+ )?(?:case|file|examination)|decid\w+ (?:\w+ ){0,3}whether to (?:bring|file|lay|press) charges",
    r"(?:appointed|named?|set up|ordered) (?:[\w-]+ ){0,3}(?:inspectors|commission|panel)|lead (?:a|the|an) (?:\w+ )?(?:commission|panel)|(?:panel|inspectors|experts?|commission)\b[^.;]{0,60}\b(?:will|(?:is|are) to|would) (?:report|examine|decide)",
    r"(?:ombudsman|panel|tribunal|commission|board) (?:rules|decides|reports)|(?:have|has|had|police) arrested|ask(?:ed|s|ing)? (?:for|to see) (?:the |all |its |their |his |her )?(?:files|records|code|transcripts|documents|papers)",
    r"(?:external|independent|outside) review|lead (?:the|a) review|pending an? (?:\w+ )?review|ordered an? (?:\w+ )?(?:audit|review)",
    r"(?:was|were|been|being) arrested|arrested (?:on|over|at|in)|(?:police|officers|detectives)\b[^.;]{0,40} arrested|on bail|(?:granted|got|given|refused) (?:\w+ )?bail|raided|searched|case (?:has been|had been|was) registered|booked (?:for|on|under)",
)
_NO_INQUIRY = _words(
    r"(?:call(?:s|ed|ing)? (?:for|on)|demand\w*|want\w*|urg\w+|no|any|ask(?:ed)?|should|if|whether|would|lack\w*|petition\w*|not|never|former)\b[^.;]{0,40}\b(?:inquiry|investigat\w+|probe|open an? case)"
)


def is_claim(sentence: str) -> bool:
    """Whether a sentence has a strong word of accusation."""
    return _CLAIM.search(sentence) is not None


def tells_of_claim(sentence: str) -> bool:
    """Whether a sentence tells that a claim is made: "was sacked after allegations that he lied"."""
    return _OF_CLAIM.search(sentence) is not None


def is_own_inquiry(text: str) -> bool:
    """Whether somebody says in a sentence that they look into a claim themselves."""
    return _OWN_INQUIRY.search(text) is not None


def is_reply(text: str) -> bool:
    """Whether a text has a word of reply; that somebody did not apologise, admit or deny it is none."""
    return _REPLY.search(_said(text)) is not None or is_answer(text)


def is_answer(text: str) -> bool:
    """Whether a text has a plain word of answering to a claim; "never" and "nothing" may be anybody's."""
    return _ANSWER.search(_said(text)) is not None


def is_question(text: str) -> bool:
    """Whether a sentence puts a question to somebody, and answers nothing: "asked him: “Is it not true that …?”"."""
    return _ASKS.search(text) is not None and not is_answer(text)


def is_plea(text: str) -> bool:
    """Whether somebody pleads guilty in a sentence: that states the claim and answers it."""
    return _PLEA.search(text) is not None


def is_verdict(text: str) -> bool:
    """Whether a text tells that somebody was found guilty."""
    return _VERDICT.search(text) is not None


def pleads_innocent(text: str) -> bool:
    """Whether somebody pleads not guilty in a sentence: that tells that they are accused, and of what in no words of its own."""
    return _NOT_GUILTY.search(text) is not None


def is_innocence(text: str) -> bool:
    """Whether somebody says in a text that they are not guilty of what they are accused of, all of it."""
    return _INNOCENCE.search(text) is not None


def is_next_step(text: str) -> bool:
    """Whether a text tells what somebody means to ask of a court: that answers nothing."""
    return _NEXT_STEP.search(text) is not None


def is_settlement(text: str) -> bool:
    """Whether a text tells that somebody pays to end a case, and answers nothing: "agreed to pay $8m to settle the suit"."""
    return _SETTLES.search(text) is not None and not is_answer(text) and reply_kind(text) != "admission"


def is_speech(text: str) -> bool:
    """Whether a sentence quotes four words or more, as somebody's speech; a word or two in quotation marks may be a name."""
    return _SPEECH.search(text) is not None


def reply_kind(text: str) -> DenialKind:
    """The kind of a reply, from its own words; `rebuttal` where none of them says."""
    text = _BESIDES.sub("", text)
    own = _NOT_SAID.sub("", text)
    text, plain = _NOT_DENIED.sub("", text), _NOT_DENIED.sub("", own)
    for kind, pattern in _KINDS:
        if pattern.search(own if kind == "admission" else plain if kind in ("partial_denial", "apology") else text):
            return kind
    return "denial" if _CONTRADICTS.search(plain) else "rebuttal"


def is_silence(text: str) -> bool:
    """Whether a text tells that somebody would not answer, or was not reached."""
    return reply_kind(text) in ("no_comment", "not_reached")


def _said(text: str) -> str:
    """A text without what it tells that somebody did not say."""
    return _NOT_SAID.sub("", _NOT_DENIED.sub("", text))


_NEW_CHARGE = _words(
    r"faces|new charges?|plead(?:ed|s|ing)? (?:not )?guilty|(?:was|were|been) (?:charged|arrested|indicted) (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this|last)"
)
_OLD_VERDICT = _words(
    r"(?:convicted|found guilty|sentenced|jailed|served) [^.;]{0,80}\b(?:in (?:19|20)\d\d|ago|previously|earlier)",
    r"(?:previously|once|already|earlier) (?:been )?(?:convicted|jailed|sentenced)|convicted felon|(?:prior|previous|earlier) convictions?",
    r"served (?:an? |his |her |their )?(?:[\w-]+ ){0,2}(?:sentence|years?|months?)",
)
"""An earlier conviction, of another matter: "He was convicted of theft in 1998"."""


def status(evidence: str, lead: str, near: str) -> Status:
    """How far a claim has come; `claimed` where nothing says.

    Args:
        evidence: the sentences that state the claim.
        lead: the story's title and first sentences, which tell where a claim has been taken back.
        near: the sentences that are about the claim, one of which may tell that somebody looks into it.
    """
    found = _status(evidence)
    undone = _status(lead)
    if undone in _UNDONE and found not in ("proven", "admitted") and not (found == "charged" and _STILL.search(evidence)):
        return undone
    if found == "claimed" and _IN_COURT.search(evidence) and not _CIVIL.search(f"{evidence}\n{lead}\n{near}"):
        return "charged"
    if found == "claimed" and _INQUIRY.search(_NO_INQUIRY.sub("", near)):
        return "investigated"
    return found


def without_old_verdicts(evidence: Sequence[str]) -> list[str]:
    """The sentences of a claim, without those that tell of an earlier conviction where another tells of a charge that is new."""
    kept = [s for s in evidence if not _OLD_VERDICT.search(s)]
    return kept if any(map(_NEW_CHARGE.search, kept)) else list(evidence)


def _status(text: str) -> Status:
    told = _NOT_SO_FAR.sub("", text)
    for found, pattern in _STATUS:
        if pattern.search(told):
            return found
    return "claimed"
