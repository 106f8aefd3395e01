/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

static const TruCliOption import_options[] = {
  { "preview", TRU_CLI_FLAG, NULL, N_("only say what would be done; writes nothing") },
  { NULL },
};

static const TruCliOption late_options[] = {
  { "letter", TRU_CLI_VALUE, "FILE.pdf", N_("writes the member a letter") },
  { "said", TRU_CLI_VALUE, "TEXT", N_("notes what was said to the member, or answered") },
  { "by", TRU_CLI_VALUE, "MEANS", N_("how: phone, letter, email or desk; phone otherwise") },
  { "promised", TRU_CLI_VALUE, "DATE", N_("when the member promised to come") },
  { NULL },
};

static const TruCliOption labels_options[] = {
  { "to", TRU_CLI_VALUE, "FILE.pdf", N_("the file to write") },
  { "item", TRU_CLI_LIST, "ITEM…", N_("labels for these items") },
  { "library", TRU_CLI_VALUE, "LIBRARY", N_("labels for the stock of this tool library") },
  { "member", TRU_CLI_LIST, "MEMBER…", N_("cards for these members") },
  { "sheet", TRU_CLI_VALUE, "SHEET", N_("24, 40, 65 labels per page, cards, or COLUMNS,ROWS,WIDTH,HEIGHT,LEFT,TOP,ACROSS,DOWN in millimetres; otherwise 24, for members cards") },
  { "qr", TRU_CLI_FLAG, NULL, N_("QR codes instead of bars (Code 128)") },
  { "skip", TRU_CLI_VALUE, "N", N_("labels of the first sheet that are used already") },
  { NULL },
};

static const TruCliOption import_table_options[] = {
  { "preview", TRU_CLI_FLAG, NULL, N_("only say what would be done; writes nothing") },
  { "tool-library", TRU_CLI_VALUE, "LIBRARY", N_("the tool library of rows that name none") },
  { "programme", TRU_CLI_VALUE, "UID", N_("the programme of supports that name none") },
  { "map", TRU_CLI_LIST, "COLUMN=FIELD…", N_("what a column means, such as “Inv. no.=item.code”; “step” is the step that the column is named after, “same-household” what joins the lines of one, nothing leaves it out") },
  { "sheet", TRU_CLI_VALUE, "NAME", N_("the sheet of a workbook; otherwise its first that shows and holds something") },
  { "leave-faults", TRU_CLI_FLAG, NULL, N_("take the sound rows although others are at fault") },
  { NULL },
};

static const TruCliOption export_options[] = {
  { "to", TRU_CLI_VALUE, "FILE", N_("the file to write") },
  { "profile", TRU_CLI_VALUE, "P", N_("who may read it: full (another office of one’s own), partner (nothing sensitive), library (nothing of households)") },
  { "motive", TRU_CLI_VALUE, "TEXT", N_("on what ground it leaves") },
  { "recipient", TRU_CLI_VALUE, "TEXT", N_("who gets it") },
  { "household", TRU_CLI_LIST, "UID…", N_("the files of these households") },
  { "inventory", TRU_CLI_FLAG, NULL, N_("the stock of the tool libraries") },
  { "all", TRU_CLI_FLAG, NULL, N_("everything that the profile admits") },
  { NULL },
};

static const TruCliOption check_in_options[] = {
  { "condition", TRU_CLI_VALUE, "C", N_("how it came back: good, worn, scratched or broken") },
  { "missing", TRU_CLI_VALUE, "TEXT", N_("which accessories did not come back") },
  { "on", TRU_CLI_VALUE, "DATE", N_("the day, when it was noted on paper first") },
  { NULL },
};

static const TruCliOption renew_options[] = {
  { "due", TRU_CLI_VALUE, "DATE", N_("when it is due now; otherwise the rules of the tool library say") },
  { "motive", TRU_CLI_VALUE, "TEXT", N_("why it is prolonged although a rule is broken") },
  { "in-charge", TRU_CLI_VALUE, "M", N_("who is in charge of the desk and answers for it, with --motive: a uid, a card’s code or a full name") },
  { NULL },
};

static const TruCliOption recount_options[] = {
  { "on", TRU_CLI_VALUE, "DATE", N_("the day of the count") },
  { "note", TRU_CLI_VALUE, "TEXT", N_("what there is to say of it") },
  { NULL },
};

static const TruCliOption issue_options[] = {
  { "member", TRU_CLI_VALUE, "M", N_("who takes it: a uid, a card’s code or a full name") },
  { "worksite", TRU_CLI_VALUE, "UID", N_("the worksite that takes it") },
  { "on", TRU_CLI_VALUE, "DATE", N_("the day, when it was noted on paper first") },
  { "motive", TRU_CLI_VALUE, "TEXT", N_("why it is issued although a rule is broken") },
  { "in-charge", TRU_CLI_VALUE, "M", N_("who is in charge of the desk and answers for it, with --motive: a uid, a card’s code or a full name") },
  { NULL },
};

static const TruCliOption check_out_options[] = {
  { "without", TRU_CLI_VALUE, "TEXT", N_("accessories that stay, separated by commas; otherwise those missing since the last loan, and '' when all are there again") },
  { "on", TRU_CLI_VALUE, "DATE", N_("the day, when it was noted on paper first") },
  { "due", TRU_CLI_VALUE, "DATE", N_("when it is due; otherwise the rules of the tool library say") },
  { "motive", TRU_CLI_VALUE, "TEXT", N_("why it is lent although a rule is broken") },
  { "in-charge", TRU_CLI_VALUE, "M", N_("who is in charge of the desk and answers for it, with --motive: a uid, a card’s code or a full name") },
  { NULL },
};

static const TruCliOption reserve_options[] = {
  { "member", TRU_CLI_VALUE, "M", N_("who wants it: a uid, a card’s code or a full name") },
  { "worksite", TRU_CLI_VALUE, "UID", N_("the worksite that wants it, for its days unless others are given") },
  { "from", TRU_CLI_VALUE, "DATE", N_("the first day; a worksite’s own unless given") },
  { "to", TRU_CLI_VALUE, "DATE", N_("the last day; a worksite’s own unless given") },
  { "motive", TRU_CLI_VALUE, "TEXT", N_("why it is reserved although a rule is broken") },
  { NULL },
};

static const TruCliOption repair_options[] = {
  { "fault", TRU_CLI_VALUE, "TEXT", N_("what is wrong; the item is in repair from today on") },
  { "cost", TRU_CLI_VALUE, "M", N_("what the repair cost, in euros") },
  { "done", TRU_CLI_FLAG, NULL, N_("the repair is done") },
  { "outcome", TRU_CLI_VALUE, "OUTCOME", N_("repaired, or beyond, which withdraws the item") },
  { NULL },
};

static const TruCliOption transfer_options[] = {
  { "to", TRU_CLI_VALUE, "LIBRARY", N_("where it is sent: a tool library’s name or uid") },
  { "received", TRU_CLI_FLAG, NULL, N_("it has arrived") },
  { "at", TRU_CLI_VALUE, "LIBRARY", N_("where it turned up, if not where it was sent") },
  { NULL },
};

static const TruCliOption stock_take_options[] = {
  { "category", TRU_CLI_VALUE, "C", N_("start: count this category alone") },
  { "place", TRU_CLI_VALUE, "P", N_("start: count this shelf alone") },
  { "to", TRU_CLI_VALUE, "FILE.pdf", N_("report: the file to write") },
  { NULL },
};

static const TruCliOption contract_options[] = {
  { "to", TRU_CLI_VALUE, "FILE.pdf", N_("the file to write") },
  { NULL },
};

static const TruCliOption plan_worksite_options[] = {
  { "first", TRU_CLI_VALUE, "DATE", N_("the first day wished; the programme’s rules choose the days") },
  { "days", TRU_CLI_VALUE, "N", N_("how many days; otherwise the programme says") },
  { "crew", TRU_CLI_VALUE, "UID", N_("who works there") },
  { "room", TRU_CLI_LIST, "NAME:AREA…", N_("the rooms to renovate, with their area in square metres") },
  { "motive", TRU_CLI_VALUE, "TEXT", N_("why it is planned although a rule is broken") },
  { "preview", TRU_CLI_FLAG, NULL, N_("only say which days, and what stands in the way; writes nothing") },
  { NULL },
};

static const TruCliOption slots_options[] = {
  { "crew", TRU_CLI_VALUE, "UID", N_("who works there; otherwise whichever crew is free first") },
  { "from", TRU_CLI_VALUE, "DATE", N_("the first day to look at; otherwise tomorrow") },
  { NULL },
};

static const TruCliOption agenda_options[] = {
  { "from", TRU_CLI_VALUE, "DATE", N_("the first day; otherwise today") },
  { "to", TRU_CLI_VALUE, "DATE", N_("the last day; otherwise a week is shown") },
  { NULL },
};

#define MOTIVE_OPTIONS \
  { "motive", TRU_CLI_VALUE, "TEXT", N_("why it is done although a rule is broken") }, \
  { "manager", TRU_CLI_FLAG, NULL, N_("the person is in charge, and may override what only a manager may") }

static const TruCliOption refer_options[] = {
  { "new", TRU_CLI_FLAG, NULL, N_("the household is not known yet: HOUSEHOLD is its name") },
  { "person", TRU_CLI_LIST, "FIELD=VALUE…", N_("the new household’s person in charge of the file") },
  { "dwelling", TRU_CLI_LIST, "FIELD=VALUE…", N_("where the new household lives") },
  { "member", TRU_CLI_LIST, "FIELD=VALUE…", N_("another member, with link=TOKEN; a field that comes again begins another") },
  { "means", TRU_CLI_LIST, "FIELD=VALUE…", N_("what it lives on and pays: benefit, resources, rent, charges, housing_aid") },
  { "operation", TRU_CLI_VALUE, "OPERATION", N_("the programme’s operation that it is sent to: a uid or a full name") },
  { "status", TRU_CLI_VALUE, "STATUS", N_("as what it lives there: tenant, owner, lodged, subtenant or sliding_lease") },
  { "motive", TRU_CLI_VALUE, "TEXT", N_("why it is new although one like it is known") },
  { NULL },
};

static const TruCliOption assess_options[] = {
  { "risk", TRU_CLI_LIST, "FIELD=VALUE…", N_("a risk; a field that comes again begins another") },
  { "debt", TRU_CLI_LIST, "FIELD=VALUE…", N_("a debt; a field that comes again begins another") },
  { "meet", TRU_CLI_LIST, "FIELD=VALUE…", N_("somebody to meet; a field that comes again begins another") },
  { NULL },
};

static const TruCliOption decide_options[] = { MOTIVE_OPTIONS, { NULL } };

static const TruCliOption plan_options[] = {
  { "action", TRU_CLI_LIST, "FIELD=VALUE…", N_("a commitment; a field that comes again begins another") },
  { "agreed", TRU_CLI_VALUE, "DATE", N_("the day on which the household agreed to the plan") },
  { "fresh", TRU_CLI_FLAG, NULL, N_("leaves out what the version before still had to do") },
  { NULL },
};

static const TruCliOption sign_options[] = {
  { "on", TRU_CLI_VALUE, "DATE", N_("the day, otherwise today") },
  { "draft", TRU_CLI_FLAG, NULL, N_("drafts a contract first where there is none") },
  { "amend", TRU_CLI_FLAG, NULL, N_("drafts the amendment of the contract that holds, and signs that") },
  { "object", TRU_CLI_VALUE, "TEXT", N_("what the amendment is about") },
  { NULL },
};

static const TruCliOption review_options[] = {
  { "aim", TRU_CLI_LIST, "AIM=RESULT…", N_("what came of an aim, by its number, uid or words: reached, partly, not_reached or dropped") },
  { "action", TRU_CLI_LIST, "FIELD=VALUE…", N_("a commitment that readjusts the plan; a field that comes again begins another") },
  MOTIVE_OPTIONS,
  { NULL },
};

static const TruCliOption close_options[] = {
  { "on", TRU_CLI_VALUE, "DATE", N_("the day, otherwise today") },
  MOTIVE_OPTIONS,
  { NULL },
};

static const TruCliOption step_options[] = {
  { "on", TRU_CLI_VALUE, "DATE", N_("the day, otherwise today") },
  { "skip", TRU_CLI_FLAG, NULL, N_("leaves out a step that may be") },
  MOTIVE_OPTIONS,
  { NULL },
};

static const TruCliOption committee_options[] = {
  { "on", TRU_CLI_VALUE, "DATE", N_("the day of the meeting, otherwise the next one of the rhythm") },
  { "at", TRU_CLI_VALUE, "HH:MM", N_("the hour of the meeting, otherwise that of the last one") },
  { "for", TRU_CLI_VALUE, "UID", N_("the version of an organisation or a household; otherwise the whole") },
  { "to", TRU_CLI_VALUE, "FILE.pdf", N_("the file to write") },
  MOTIVE_OPTIONS,
  { NULL },
};

static const TruCliOption deadlines_options[] = {
  { "on", TRU_CLI_VALUE, "DATE", N_("the day to know it on, otherwise today") },
  { NULL },
};

static const TruCliOption budget_options[] = {
  { "households", TRU_CLI_VALUE, "N", N_("households supported for a year") },
  { "neighbourhoods", TRU_CLI_VALUE, "N", N_("neighbourhoods with collective actions") },
  { NULL },
};

static const TruCliOption figures_options[] = {
  { "from", TRU_CLI_VALUE, "DATE", N_("the first day; otherwise the first of the year") },
  { "until", TRU_CLI_VALUE, "DATE", N_("the last day; otherwise today") },
  { "to", TRU_CLI_VALUE, "FILE.pdf", N_("a paper for a funder, without counts under five") },
  { NULL },
};

static const TruCliOption print_options[] = {
  { "to", TRU_CLI_VALUE, "FILE.pdf", N_("the file to write") },
  { "day", TRU_CLI_VALUE, "DATE", N_("the day, or one of the week; otherwise today") },
  { "for", TRU_CLI_VALUE, "UID", N_("a review’s version for its household or a partner; otherwise the whole") },
  { NULL },
};

static const TruCliOption calendar_options[] = {
  { "to", TRU_CLI_VALUE, "FILE.ics", N_("the file to write") },
  { "crew", TRU_CLI_VALUE, "UID", N_("only what this crew does") },
  { "person", TRU_CLI_VALUE, "UID", N_("only what concerns this contact or member of a household") },
  { "event", TRU_CLI_VALUE, "UID", N_("only this event, with its series") },
  { "names", TRU_CLI_FLAG, NULL, N_("name households in titles, and say where they live; it is recorded as a sending") },
  { "motive", TRU_CLI_VALUE, "TEXT", N_("on what ground it leaves with names; required then") },
  { "recipient", TRU_CLI_VALUE, "TEXT", N_("who gets it") },
  { NULL },
};

static const TruCliOption record_options[] = {
  { "motive", TRU_CLI_VALUE, "TEXT", N_("why, although somebody or something is taken; kept in the history") },
  { NULL },
};

static const TruCliOption import_calendar_options[] = {
  { "preview", TRU_CLI_FLAG, NULL, N_("only say what would be done; writes nothing") },
  { "again", TRU_CLI_FLAG, NULL, N_("take in again what was deleted here since") },
  { "closures", TRU_CLI_VALUE, "TYPE", N_("the file lists closing days: school, closed or holiday") },
  { "territory", TRU_CLI_VALUE, "UID", N_("where the closing days count; otherwise everywhere") },
  { NULL },
};

static const TruCliOption slip_options[] = {
  { "to", TRU_CLI_VALUE, "FILE.pdf", N_("the file to write") },
  { "day", TRU_CLI_VALUE, "DATE", N_("the day of the visit; today otherwise") },
  { "advice", TRU_CLI_FLAG, NULL, N_("the advice sheets of the tools that went out follow") },
  { NULL },
};

static const TruCliOption check_options[] = {
  { "repair", TRU_CLI_FLAG, NULL, N_("make search and order anew from the records first") },
  { NULL },
};

static const TruCliCommand commands[] = {
  { "demo", "", N_("fills an empty database with the demonstration association"), NULL,
    0, 0, TRUE, NULL, tru_cli_demo },
  { "status", "", N_("what the database holds, and what waits"), NULL,
    0, 0, FALSE, NULL, tru_cli_status },
  { "list", "KIND [TEXT]", N_("the records of a kind, those found by a text"),
    N_("Each word of TEXT is the beginning of a word of the record, whatever its case and accents."),
    1, 2, FALSE, NULL, tru_cli_list },
  { "show", "UID", N_("every field of a record"), NULL,
    1, 1, FALSE, NULL, tru_cli_show },
  { "add", "KIND FIELD=VALUE… [--motive TEXT]", N_("a new record; prints its uid"),
    N_("Dates are written 2026-11-24, amounts in euros 1300.50, yes and no true and false, references as uids. “truelle-cli add KIND --help” lists the fields of a kind."),
    2, G_MAXUINT, TRUE, record_options, tru_cli_add },
  { "set", "UID FIELD=VALUE… [--motive TEXT]", N_("changes fields; “FIELD=” makes one unknown"),
    N_("Dates are written 2026-11-24, amounts in euros 1300.50, yes and no true and false, references as uids. “truelle-cli add KIND --help” lists the fields of a kind."),
    2, G_MAXUINT, FALSE, record_options, tru_cli_set },
  { "remove", "UID", N_("removes a record that no other refers to"), NULL,
    1, 1, FALSE, NULL, tru_cli_remove },
  { "import", "FILE [--preview]", N_("takes in an exchange file, or only says what it would do"),
    N_("With a conflict nothing is taken in."),
    1, 1, TRUE, import_options, tru_cli_import },
  { "import-table", "(items | members | households) FILE [--preview]", N_("takes in a list from a spreadsheet, or only says what it would do"),
    N_("FILE is CSV, .xlsx or .ods. Columns are matched by their names; those of Snipe-IT, Lend Engine and Shelf are known. What is here already stays as it is."),
    2, 2, FALSE, import_table_options, tru_cli_import_table },
  { "export", "--to FILE [--profile P] [--motive TEXT] [--recipient TEXT] (--household UID… | --inventory | --all)",
    N_("writes an exchange file and records the sending"), NULL,
    0, 0, FALSE, export_options, tru_cli_export },
  { "check-out", "ITEM MEMBER [--without TEXT] [--due DATE] [--on DATE] [--motive TEXT [--in-charge M]]", N_("lends an item"),
    N_("ITEM is a code or a uid; MEMBER a uid, a card’s code or a full name that only one member bears."),
    2, 2, FALSE, check_out_options, tru_cli_check_out },
  { "check-in", "ITEM [--condition C] [--missing TEXT] [--on DATE]", N_("takes an item back"),
    N_("ITEM is a code or a uid. A missing one is found again."),
    1, 1, FALSE, check_in_options, tru_cli_check_in },
  { "renew", "ITEM [--due DATE] [--motive TEXT [--in-charge M]]", N_("prolongs the loan of an item"), N_("ITEM is a code or a uid."),
    1, 1, FALSE, renew_options, tru_cli_renew },
  { "issue", "CONSUMABLE QUANTITY (--member M | --worksite UID) [--on DATE] [--motive TEXT [--in-charge M]]", N_("gives out a consumable"),
    N_("CONSUMABLE is a code, a uid or a whole name; QUANTITY counts its unit."),
    2, 2, FALSE, issue_options, tru_cli_issue },
  { "recount", "CONSUMABLE COUNTED [--on DATE] [--note TEXT]", N_("sets the stock of a consumable to what was counted"),
    N_("CONSUMABLE is a code, a uid or a whole name; COUNTED is all that there is, in its unit. What the book had wrong is kept as found or missing."),
    2, 2, FALSE, recount_options, tru_cli_recount },
  { "reserve", "TOOL-OR-ITEM (--member M | --worksite UID) --from DATE --to DATE [--motive TEXT]", N_("reserves a tool"),
    N_("TOOL-OR-ITEM is an item’s code or uid for this very copy, a tool’s name or uid for any of its copies."),
    1, 1, FALSE, reserve_options, tru_cli_reserve },
  { "repair", "ITEM [--fault TEXT] [--cost M] [--done [--outcome OUTCOME]]", N_("notes an item’s repair"),
    N_("ITEM is a code or a uid. Without --fault the repair that is under way goes on."),
    1, 1, FALSE, repair_options, tru_cli_repair },
  { "late", "[MEMBER] [--letter FILE.pdf] [--said TEXT [--by MEANS] [--promised DATE]]", N_("members with late loans, and what was said to them"),
    N_("MEMBER is a uid, a card’s code or a full name that only one member bears."),
    0, 1, FALSE, late_options, tru_cli_late },
  { "slip", "MEMBER --to FILE.pdf [--day DATE] [--advice]", N_("prints the slip of a visit: what went out, came back and is still out"),
    N_("MEMBER is a uid, a card’s code or a full name that only one member bears."),
    1, 1, FALSE, slip_options, tru_cli_slip },
  { "labels", "--to FILE.pdf [--item ITEM… | --library LIBRARY | --member MEMBER…] [--sheet SHEET] [--qr] [--skip N]",
    N_("prints labels for items, or members’ cards"), N_("ITEM is a code or a uid; MEMBER a uid, a card’s code or a full name that only one member bears."),
    0, 0, FALSE, labels_options, tru_cli_labels },
  { "transfer", "ITEM (--to LIBRARY | --received [--at LIBRARY])", N_("sends an item to another tool library, or notes that it arrived"),
    N_("ITEM is a code or a uid. An item on its way cannot be lent."),
    1, 1, FALSE, transfer_options, tru_cli_transfer },
  { "stock-take", "start LIBRARY [--category C] [--place P] | scan UID CODE… | report UID [--to FILE.pdf] | finish UID",
    N_("counts what stands on the shelves"),
    N_("LIBRARY is a tool library’s name or uid. A count may stop and go on days later; what it did not see is missing once it is finished."),
    2, G_MAXUINT, FALSE, stock_take_options, tru_cli_stock_take },
  { "contract", "UID --to FILE.pdf", N_("prints a contract, or that of a household or support"), NULL,
    1, 1, FALSE, contract_options, tru_cli_contract },
  { "plan-worksite", "SUPPORT --first DATE [--days N] [--crew UID] [--room NAME:AREA…] [--motive TEXT] [--preview]",
    N_("plans the days of a worksite"),
    N_("SUPPORT is the uid of a support, or the uid or full name of a household that has exactly one open."),
    1, 1, FALSE, plan_worksite_options, tru_cli_plan_worksite },
  { "slots", "SUPPORT [--crew UID] [--from DATE]", N_("the first three times at which a worksite could take place"),
    N_("SUPPORT is the uid of a support, or the uid or full name of a household that has exactly one open."),
    1, 1, FALSE, slots_options, tru_cli_slots },
  { "agenda", "[--from DATE] [--to DATE]", N_("appointments and worksites of some days"), NULL,
    0, 0, FALSE, agenda_options, tru_cli_agenda },
  { "programme", "[MODEL [NAME] | PROGRAMME [NAME]]", N_("sets a programme up from a model, or from another programme; without either, lists the models"),
    N_("MODEL is a token of that list; PROGRAMME a uid or a full name. Rules and steps are then changed with “set”, “add” and “remove”."),
    0, 2, TRUE, NULL, tru_cli_programme },
  { "refer", "HOUSEHOLD PROGRAMME [FIELD=VALUE…] [--new [--person FIELD=VALUE…] [--dwelling FIELD=VALUE…]] [--member FIELD=VALUE…] [--means FIELD=VALUE…] [--operation OPERATION]",
    N_("takes a referral down and opens the support; prints its uid"),
    N_("HOUSEHOLD and PROGRAMME are uids or full names. The fields are those of a referral, such as organisation=UID, direct=true, oral=true agreed_by=NAME."),
    2, G_MAXUINT, FALSE, refer_options, tru_cli_refer, "referrals people memberships households dwellings" },
  { "assess", "UID [FIELD=VALUE…] [--risk FIELD=VALUE…] [--debt FIELD=VALUE…] [--meet FIELD=VALUE…]",
    N_("notes an assessment, the one that waits or a new one"),
    N_("UID is a support, a household with one open support, a territory or an operation."),
    1, G_MAXUINT, FALSE, assess_options, tru_cli_assess, "assessments risks debts liaisons" },
  { "decide", "UID OUTCOME [FIELD=VALUE…] [--motive TEXT] [--manager]", N_("takes a decision and moves the support"),
    N_("OUTCOME: accepted, refused, postponed, redirected, assessment, support, extra_aid, opinion or noted."),
    2, G_MAXUINT, FALSE, decide_options, tru_cli_decide, "decisions" },
  { "plan", "UID [FIELD=VALUE…] [--action FIELD=VALUE…] [--agreed DATE] [--fresh]",
    N_("drafts a version of the action plan, or notes that it is agreed"),
    N_("A new version takes over what the one before still had to do, and keeps that version."),
    1, G_MAXUINT, FALSE, plan_options, tru_cli_plan, "plans plan-actions" },
  { "sign", "UID [SIGNATORY] [--on DATE] [--draft | --amend [--object TEXT]]", N_("notes that a contract is signed, by one or by all"),
    N_("UID is a contract, or a household or support with one open contract. SIGNATORY is the full name of who signs, a uid, or “association”; without one all sign."),
    1, 2, FALSE, sign_options, tru_cli_sign },
  { "step", "UID [STEP] [--on DATE] [--skip] [--motive TEXT] [--manager]", N_("the steps of a support; passes one"),
    N_("STEP is a number, a name or a uid."),
    1, 2, FALSE, step_options, tru_cli_step },
  { "grant", "UID FIELD=VALUE… [--motive TEXT] [--manager]", N_("grants an aid of the hardship fund"), NULL,
    2, G_MAXUINT, FALSE, decide_options, tru_cli_grant, "fund-aids" },
  { "review", "UID TYPE [FIELD=VALUE…] [--aim AIM=RESULT…] [--action FIELD=VALUE…] [--motive TEXT] [--manager]",
    N_("holds a review, intermediate or final"), NULL,
    2, G_MAXUINT, FALSE, review_options, tru_cli_review, "reviews plan-actions" },
  { "close", "UID REASON [--on DATE] [--motive TEXT] [--manager]", N_("closes a support"),
    N_("REASON: finished, refused, withdrawn, moved, evicted, died, redirected or other."),
    2, 2, FALSE, close_options, tru_cli_close_support },
  { "committee", "prepare COMMITTEE [--on DATE] | agenda MEETING [--for UID] --to FILE.pdf | minutes MEETING [--for UID] --to FILE.pdf | add MEETING SUPPORT|QUESTION | decide ITEM OUTCOME [FIELD=VALUE…] | take-back DECISION | close MEETING | reopen MEETING --motive TEXT",
    N_("prepares, holds and closes a committee’s meeting"),
    N_("COMMITTEE is a uid or a full name. A version for a landlord or a family holds no other household’s file."),
    2, G_MAXUINT, FALSE, committee_options, tru_cli_committee, "decisions" },
  { "deadlines", "[UID] [--on DATE]", N_("what waits for somebody, and why"),
    N_("UID is a support or a household with one open support."),
    0, 1, FALSE, deadlines_options, tru_cli_deadlines },
  { "rent-share", "HOUSEHOLD", N_("what remains of the rent to pay, as a share of the resources"),
    N_("HOUSEHOLD is a uid or a full name; the uid of one of its supports serves as well."),
    1, 1, FALSE, NULL, tru_cli_rent_share },
  { "budget", "PROGRAMME --households N --neighbourhoods N", N_("what a programme costs in a year"), NULL,
    1, 1, FALSE, budget_options, tru_cli_budget },
  { "figures", "[PROGRAMME] [--from DATE] [--until DATE] [--to FILE.pdf]", N_("supports begun, by the household as it was at their start, and appointments by kind: planned, cancelled, missed"),
    N_("PROGRAMME is a uid or a full name; otherwise all are counted."),
    0, 1, FALSE, figures_options, tru_cli_figures },
  { "print", "PAPER [UID] --to FILE.pdf [--day DATE] [--for UID]", N_("prints a paper of the calendar, of the tool desk, or a review"),
    N_("PAPER is week, crew-sheet (UID of a worksite), round (of a contact, else of everybody), attendance (of an event), desk (of a tool library) or review (UID of a review; noted as a sending)."),
    1, 2, FALSE, print_options, tru_cli_print_paper },
  { "calendar", "--to FILE.ics [--crew UID | --person UID | --event UID] [--names --motive TEXT [--recipient TEXT]]", N_("writes the calendar for other programs (iCalendar)"),
    N_("Appointments at a household’s are called by their kind alone unless --names is given."),
    0, 0, FALSE, calendar_options, tru_cli_calendar },
  { "import-calendar", "FILE.ics [--preview] [--again] [--closures TYPE [--territory UID]]",
    N_("takes in another program’s calendar, or only says what it would do"),
    N_("What Truelle cannot hold is named. The same file twice changes nothing. What was deleted here stays so unless --again asks for it."),
    1, 1, FALSE, import_calendar_options, tru_cli_import_calendar },
  { "undo", "", N_("reverts the newest operation not yet undone; repeated, walks back"), NULL,
    0, 0, FALSE, NULL, tru_cli_undo },
  { "history", "UID", N_("who changed what and when"), NULL,
    1, 1, FALSE, NULL, tru_cli_history },
  { "check", "[--repair]", N_("holds the database against its rules"), NULL,
    0, 0, FALSE, check_options, tru_cli_check },
};

/**
 * tru_cli_commands:
 * @n_commands: (out): their number
 *
 * Returns: (transfer none): every command, in the order of the help
 */
const TruCliCommand *
tru_cli_commands (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

/**
 * tru_cli_command_find:
 * @name: such as "check-out"
 *
 * Returns: (nullable): the command
 */
const TruCliCommand *
tru_cli_command_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}
