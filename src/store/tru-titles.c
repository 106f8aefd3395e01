/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-titles.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-date.h"
#include "tru-places.h"
#include "tru-time.h"

#define NAME_OF(kind, column) "(SELECT o.name FROM " kind " o WHERE o.uid = " column ")"
#define PERSON_NAME(column) "(SELECT trim (coalesce (o.first_name, '') || ' ' || o.name) FROM person o WHERE o.uid = " column ")"
#define CONTACT_NAME(column) "(SELECT trim (coalesce (o.first_name, '') || ' ' || o.name) FROM contact o WHERE o.uid = " column ")"
#define ITEM_NAME(column) "(SELECT t.name || ' ' || o.code FROM item o JOIN tool t ON t.uid = o.tool WHERE o.uid = " column ")"
#define SUPPORT_HOUSEHOLD(column) \
  "(SELECT h.name FROM support s JOIN household h ON h.uid = s.household WHERE s.uid = " column ")"
/* Dwellings of one house differ in their building, floor or door alone. */
#define ADDRESS "street || coalesce (', ' || nullif (complement, ''), '') || ', ' || commune"
#define DWELLING_ADDRESS(column) "(SELECT " ADDRESS " FROM dwelling o WHERE o.uid = " column ")"

/* A choice or a weekday in the user’s words, a time of day (“09:30”) and a day as the office writes it. */
#define OPTION_OF(column) "{" column "}"
#define CLOCK_OF(column) "[" column "]"
#define DAY_OF(column) "strftime ('%d/%m/%Y', " column ")"

/* Stands for what a rule without a category is about. */
#define EVERY "'*'"

/* Stands for an address that no list may show (domain.md, “Law and tact”); a record’s own form still has it. */
#define HIDDEN "'…'"
#define UNLESS_HIDDEN(is_hidden, title) "CASE WHEN " is_hidden " THEN " HIDDEN " ELSE " title " END"
#define HIDES_IN_DWELLING                                                                                       \
  "EXISTS (SELECT 1 FROM occupancy o JOIN household h ON h.uid = o.household WHERE o.dwelling = dwelling.uid "  \
  "AND h.confidential_address = 1 AND (o.until IS NULL OR o.until >= $today))"
#define HIDES_ITS_ADDRESS \
  "EXISTS (SELECT 1 FROM household h WHERE h.uid = occupancy.household AND h.confidential_address = 1)"

/* A time whose numbers cannot be mistaken for words. */
#define SAMPLE_HOUR (22 * 60)
#define SAMPLE_TIME (22 * 60 + 33)
#define SAMPLE_HOURS "22"
#define SAMPLE_MINUTES "33"

typedef struct
{
  const char *kind;
  const char *title;
  const char *subtitle;
} Title;

/* Where a household lives now; a confidential address is not shown in lists. */
#define HOUSEHOLD_ADDRESS                                                                         \
  "CASE WHEN confidential_address = 1 THEN NULL ELSE "                                            \
  "(SELECT d.street || ', ' || d.commune FROM dwelling d WHERE d.uid = " TRU_HOME_SQL ("household.uid", "$today") ") END"

static const Title titles[] = {
  { "organisation", "name", "commune" },
  { "contact", "trim (coalesce (first_name, '') || ' ' || name)", NAME_OF ("organisation", "contact.organisation") },
  { "territory", "name", NAME_OF ("territory", "territory.parent") },
  { "zoning", "upper (zone)", NAME_OF ("territory", "zoning.territory") },
  { "programme", "name", NAME_OF ("organisation", "programme.bearer") },
  { "partner_role", NAME_OF ("programme", "partner_role.programme"), NAME_OF ("organisation", "partner_role.organisation") },
  { "programme_step", "position || '. ' || name", NAME_OF ("programme", "programme_step.programme") },
  { "operation", "name", NAME_OF ("programme", "operation.programme") },
  { "household", "name", HOUSEHOLD_ADDRESS },
  { "person", "trim (coalesce (first_name, '') || ' ' || name)",
    "(SELECT h.name FROM membership m JOIN household h ON h.uid = m.household WHERE m.person = person.uid ORDER BY m.until IS NOT NULL LIMIT 1)" },
  { "membership", PERSON_NAME ("membership.person"), NAME_OF ("household", "membership.household") },
  { "dwelling", UNLESS_HIDDEN (HIDES_IN_DWELLING, ADDRESS), NAME_OF ("organisation", "dwelling.landlord") },
  { "occupancy", UNLESS_HIDDEN (HIDES_ITS_ADDRESS, DWELLING_ADDRESS ("occupancy.dwelling")), NAME_OF ("household", "occupancy.household") },
  { "referral", NAME_OF ("household", "referral.household"), "received_on" },
  { "support", NAME_OF ("household", "support.household"), NAME_OF ("programme", "support.programme") },
  { "support_step", "(SELECT o.position || '. ' || o.name FROM programme_step o WHERE o.uid = support_step.step)", SUPPORT_HOUSEHOLD ("support_step.support") },
  { "contract", "number", SUPPORT_HOUSEHOLD ("contract.support") },
  { "signatory", "coalesce (" PERSON_NAME ("signatory.person") ", " CONTACT_NAME ("signatory.contact") ", " OPTION_OF ("role") ")", NULL },
  { "commitment", "task", NULL },
  { "crew", "name", NAME_OF ("organisation", "crew.organisation") },
  { "worksite", SUPPORT_HOUSEHOLD ("worksite.support"),
    "(SELECT group_concat (r.name, ', ') FROM worksite_room r WHERE r.worksite = worksite.uid)" },
  { "worksite_room", "name", NULL },
  { "worksite_day", DAY_OF ("day"), "task" },
  { "event", "title", "starts_at" },
  { "participant", "coalesce (" PERSON_NAME ("participant.person") ", " CONTACT_NAME ("participant.contact") ", "
                   NAME_OF ("organisation", "participant.organisation") ", '')", NULL },
  { "tool_library", "name", "commune" },
  { "tool", "name", "trim (coalesce (brand, '') || ' ' || coalesce (model, ''))" },
  { "item", NAME_OF ("tool", "item.tool"), "code" },
  { "member", "name",
    "CASE WHEN card IS NULL THEN skills ELSE card || coalesce (' · ' || skills, '') END" },
  { "loan", "(SELECT t.name FROM item i JOIN tool t ON t.uid = i.tool WHERE i.uid = loan.item)", NAME_OF ("member", "loan.member") },
  { "sending", "content", "recipient" },
  { "axis", "position || '. ' || name", NAME_OF ("programme", "axis.programme") },
  { "eligibility", OPTION_OF ("condition") " || coalesce (' (' || value || ')', '')", NAME_OF ("programme", "eligibility.programme") },
  { "terms", SUPPORT_HOUSEHOLD ("terms.support"), "fixed_on" },
  { "composition", SUPPORT_HOUSEHOLD ("composition.support"), "taken_on" },
  { "entry", "substr (text, 1, 80)", NAME_OF ("household", "entry.household") },
  { "committee", "name", "coalesce (" NAME_OF ("operation", "committee.operation") ", " NAME_OF ("programme", "committee.programme") ")" },
  { "meeting", NAME_OF ("committee", "meeting.committee"), "held_on" },
  { "agenda_item", "position || '. ' || coalesce (subject, " SUPPORT_HOUSEHOLD ("agenda_item.support") ")", SUPPORT_HOUSEHOLD ("agenda_item.support") },
  { "decision", "coalesce (" SUPPORT_HOUSEHOLD ("decision.support") ", " DAY_OF ("decided_on") ")", "decided_on" },
  { "assessment", "coalesce (" SUPPORT_HOUSEHOLD ("assessment.support") ", " NAME_OF ("operation", "assessment.operation") ", "
                  NAME_OF ("territory", "assessment.territory") ")", "started_on" },
  { "risk", OPTION_OF ("type"), "coalesce (substr (note, 1, 80), " DAY_OF ("noted_on") ")" },
  { "debt", "creditor", NULL },
  { "liaison", "purpose", NAME_OF ("organisation", "liaison.organisation") },
  { "entitlement", "coalesce (name, " OPTION_OF ("type") ")", "opened_on" },
  { "plan", SUPPORT_HOUSEHOLD ("plan.support"), "version" },
  { "plan_action", "task", "due_on" },
  { "aim", "text", SUPPORT_HOUSEHOLD ("aim.support") },
  { "review", SUPPORT_HOUSEHOLD ("review.support"), "coalesce (held_on, planned_on)" },
  { "aim_result", "(SELECT a.text FROM aim a WHERE a.uid = aim_result.aim)", NULL },
  { "fund_aid", SUPPORT_HOUSEHOLD ("fund_aid.support"), "starts_on" },
  { "operation_step", "position || '. ' || name", NAME_OF ("operation", "operation_step.operation") },
  { "work_type", "name", "unit" },
  { "room_work", NAME_OF ("work_type", "room_work.work_type"), NAME_OF ("worksite_room", "room_work.worksite_room") },
  { "labour", "coalesce (" PERSON_NAME ("labour.person") ", " CONTACT_NAME ("labour.contact") ")",
    "(SELECT y.day FROM worksite_day y WHERE y.uid = labour.worksite_day)" },
  { "material", "name", "unit" },
  { "photo", "coalesce (caption, " DAY_OF ("taken_on") ", " NAME_OF ("worksite_room", "photo.room") ", substr (hash, 1, 8))", DAY_OF ("taken_on") },
  { "series", "title", "rule" },
  { "venue", "name", NAME_OF ("organisation", "venue.organisation") },
  { "crew_member", CONTACT_NAME ("crew_member.contact"), NAME_OF ("crew", "crew_member.crew") },
  { "absence", "coalesce (" CONTACT_NAME ("absence.contact") ", " NAME_OF ("crew", "absence.crew") ", "
               NAME_OF ("household", "absence.household") ")", "since || ' – ' || until" },
  { "closure", "name", "since || ' – ' || until" },
  { "accessory", "name", NAME_OF ("tool", "accessory.tool") },
  { "consumable", "name", "code" },
  { "stock_move", NAME_OF ("consumable", "stock_move.consumable"), "day" },
  { "reservation", NAME_OF ("tool", "reservation.tool"), "starts_on || ' – ' || ends_on" },
  { "repair", "substr (fault, 1, 80)", ITEM_NAME ("repair.item") },
  { "maintenance", ITEM_NAME ("maintenance.item"), "done_on" },
  { "transfer", ITEM_NAME ("transfer.item"), NAME_OF ("tool_library", "transfer.to_library") },
  { "stock_take", NAME_OF ("tool_library", "stock_take.tool_library"), "started_on" },
  { "stock_count", "code", ITEM_NAME ("stock_count.item") },
  { "lending_rule", "coalesce (category, " EVERY ")",
    NAME_OF ("tool_library", "lending_rule.tool_library") },
  { "training", "topic", NAME_OF ("member", "training.member") },
  { "reminder", NAME_OF ("member", "reminder.member"), "day" },
  { "advice_sheet", "title", NAME_OF ("tool", "advice_sheet.tool") },
  { "opening", OPTION_OF ("weekday") " || ' ' || " CLOCK_OF ("opens") " || ' – ' || " CLOCK_OF ("closes"), NAME_OF ("tool_library", "opening.tool_library") },
  { "workshop_tool", NAME_OF ("tool", "workshop_tool.tool"), "(SELECT e.title FROM event e WHERE e.uid = workshop_tool.event)" },
};

#define CREW_AND_DAYS                                                                                                         \
  "nullif (trim (coalesce (" NAME_OF ("crew", "worksite.crew") ", '') || coalesce ((SELECT ' · ' || strftime ('%d/%m', min (y.day)) " \
  "|| ' – ' || strftime ('%d/%m/%Y', max (y.day)) FROM worksite_day y WHERE y.worksite = worksite.uid), ''), ' ·'), '')"

/* What a tool library knows of anyway (TRU_PROFILE_LIBRARY), and names of things. */
static const char *const discreet[] = {
  "organisation", "contact", "territory", "zoning", "programme", "operation", "crew", "venue", "work_type", "material",
  "tool_library", "tool", "item", "member", "loan", "accessory", "consumable", "stock_move", "reservation", "repair",
  "maintenance", "transfer", "stock_take", "stock_count", "lending_rule", "training", "reminder", "advice_sheet",
  "opening", "closure", NULL,
};

static const Title *
find (const TruKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].kind, kind->name))
      return &titles[i];
  g_return_val_if_reached (NULL);
}

static void
append_quoted (GString    *sql,
               const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "'", -1);
  g_autofree char *doubled = g_strjoinv ("''", parts);

  g_string_append_printf (sql, "'%s'", doubled);
}

/* “CASE type WHEN 'eviction' THEN 'Expulsion' … END”, “CASE weekday WHEN 1 THEN 'lundi' … END” */
static char *
case_of (const TruField *field)
{
  GString *sql = g_string_new ("CASE ");

  g_string_append (sql, field->name);
  for (int day = 1; field->type != TRU_TYPE_ENUM && day <= 7; day++)
    {
      g_string_append_printf (sql, " WHEN %d THEN ", day);
      append_quoted (sql, tru_date_weekday_name (day));
    }
  for (const TruOption *option = field->options; option && option->token; option++)
    {
      g_string_append_printf (sql, " WHEN '%s' THEN ", option->token);
      append_quoted (sql, _(option->label));
    }
  return g_string_free (g_string_append (sql, " END"), FALSE);
}

/* The language’s own way to write a time, around the hours and minutes of a column. */
static void
append_clock (GString    *sql,
              const char *column,
              char       *sample)
{
  g_autoptr (GString) clock = g_string_new (NULL);
  g_autofree char *hours = g_strdup_printf ("' || CAST (substr (%s, 1, 2) AS INTEGER) || '", column);
  g_autofree char *minutes = g_strdup_printf ("' || substr (%s, 4) || '", column);

  append_quoted (clock, sample);
  g_string_replace (clock, SAMPLE_HOURS, hours, 1);
  g_string_replace (clock, SAMPLE_MINUTES, minutes, 1);
  g_string_append (sql, clock->str);
  g_free (sample);
}

/* “CASE WHEN substr (opens, 4) = '00' THEN … || ' h' ELSE … || ' h ' || … END” */
static char *
clock_of (const TruField *field)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "CASE WHEN substr (%s, 4) = '00' THEN ", field->name);
  append_clock (sql, field->name, tru_time_format_clock (SAMPLE_HOUR));
  g_string_append (sql, " ELSE ");
  append_clock (sql, field->name, tru_time_format_clock (SAMPLE_TIME));
  return g_string_free (g_string_append (sql, " END"), FALSE);
}

static gboolean
is_choice (const TruField *field)
{
  return field->type == TRU_TYPE_ENUM || (field->type == TRU_TYPE_INTEGER && (field->flags & TRU_WEEKDAYS));
}

/* What stands for a hidden address, for choices and for times, in the user’s language. */
static const char *
in_words (const TruKind *kind,
          const char    *title)
{
  g_autoptr (GString) sql = g_string_new (title);
  g_autoptr (GString) hidden = g_string_new (NULL);
  g_autoptr (GString) every = g_string_new (NULL);

  append_quoted (hidden, _("Confidential address"));
  append_quoted (every, _("All categories"));
  g_string_replace (sql, HIDDEN, hidden->str, 0);
  g_string_replace (sql, EVERY, every->str, 0);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const TruField *field = &kind->fields[i];
      g_autofree char *marker = g_strdup_printf (is_choice (field) ? "{%s}" : "[%s]", field->name);
      g_autofree char *words = strstr (sql->str, marker) ? is_choice (field) ? case_of (field) : clock_of (field) : NULL;

      if (words)
        g_string_replace (sql, marker, words, 0);
    }
  return g_intern_string (sql->str);
}

/**
 * tru_title_sql:
 * @kind: a kind
 *
 * Returns: (transfer none): SQL for a record's title, over its table's columns and `$today`, with choices and times in the user's words; an address
 *   that is confidential is only said to be so
 */
const char *
tru_title_sql (const TruKind *kind)
{
  const char *title = find (kind)->title;

  return strstr (title, HIDDEN) || strstr (title, EVERY) || strpbrk (title, "{[") ? in_words (kind, title) : title;
}

/**
 * tru_subtitle_sql:
 * @kind: a kind
 *
 * Returns: (transfer none): SQL, over its table's columns and `$today`, for what tells it from another of the same title
 */
const char *
tru_subtitle_sql (const TruKind *kind)
{
  return find (kind)->subtitle ? find (kind)->subtitle : "NULL";
}

/**
 * tru_hidden_sql:
 * @kind: a kind
 *
 * Returns: (transfer none): SQL, over its table's columns and `$today`, for whether the record is a dwelling whose address is confidential
 */
const char *
tru_hidden_sql (const TruKind *kind)
{
  return g_str_equal (kind->name, "dwelling") ? HIDES_IN_DWELLING : "0";
}

/**
 * tru_title_is_discreet:
 * @kind: a kind
 *
 * Returns: whether the titles of its records never name a household or a person of one; a white list
 */
gboolean
tru_title_is_discreet (const TruKind *kind)
{
  return g_strv_contains (discreet, kind->name);
}

/**
 * tru_discreet_title_sql:
 * @kind: a kind
 *
 * Returns: (transfer none) (nullable): SQL for a title that names no household, such as a worksite’s crew and days; %NULL when
 *   such a record has none
 */
const char *
tru_discreet_title_sql (const TruKind *kind)
{
  if (g_str_equal (kind->name, "worksite"))
    return CREW_AND_DAYS;
  return tru_title_is_discreet (kind) ? tru_title_sql (kind) : NULL;
}
