/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-form.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-household.h"
#include "tru-text.h"

#define VISIT (1u << TRU_EVENT_TYPE_VISIT)
#define COMMITTEE (1u << TRU_EVENT_TYPE_COMMITTEE)
#define DROP_IN (1u << TRU_EVENT_TYPE_DROP_IN)
#define WORKSHOP (1u << TRU_EVENT_TYPE_WORKSHOP)
#define OTHER (1u << TRU_EVENT_TYPE_OTHER)
#define OPENING (1u << TRU_EVENT_TYPE_OPENING)
#define MEETING (1u << TRU_EVENT_TYPE_MEETING)

/* What is asked of some events only; the other fields of the form are asked of all. */
static const struct
{
  guint field;
  guint types;
  gboolean only_kept; /* not of one that is still to come */
} asked[] = {
  { TRU_EVENT_HOUSEHOLD, VISIT | OTHER | MEETING, FALSE },
  { TRU_EVENT_PLACE, VISIT | COMMITTEE | DROP_IN | WORKSHOP | OTHER | MEETING, FALSE },
  { TRU_EVENT_VENUE, COMMITTEE | DROP_IN | WORKSHOP | MEETING, FALSE },
  { TRU_EVENT_PLACES, DROP_IN | WORKSHOP, FALSE },
  { TRU_EVENT_TOOL_LIBRARY, DROP_IN | WORKSHOP | OPENING, FALSE },
  { TRU_EVENT_CREW, VISIT | OTHER | MEETING, FALSE },
  { TRU_EVENT_PROGRAMME, VISIT | COMMITTEE | DROP_IN | WORKSHOP | OTHER | MEETING, FALSE },
  { TRU_EVENT_OPERATION, COMMITTEE | MEETING, FALSE },
  { TRU_EVENT_URGENT, VISIT, TRUE },
  { TRU_EVENT_FOUND, VISIT, TRUE },
  { TRU_EVENT_OUTCOME, ~0u, TRUE },
};

/**
 * tru_event_form_shows:
 * @type: what an event is
 * @field: id of one of its fields
 * @is_ahead: whether it is new and still to come
 *
 * Returns: whether the form asks for that field
 */
gboolean
tru_event_form_shows (TruEventType type,
                      guint        field,
                      gboolean     is_ahead)
{
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if (asked[i].field == field)
      return (asked[i].types & (1u << type)) != 0 && !(asked[i].only_kept && is_ahead);
  return TRUE;
}

/** tru_event_form_is_ahead: whether an event is still to begin, or nobody knows when it does. */
gboolean
tru_event_form_is_ahead (TruRecord *event)
{
  TruTime starts = tru_record_get_number (event, TRU_EVENT_STARTS_AT);

  return starts == TRU_UNKNOWN || starts > tru_clock_now ();
}

/** tru_event_form_registers: whether people are expected at such an event, one by one. */
gboolean
tru_event_form_registers (TruEventType type)
{
  return type != TRU_EVENT_TYPE_OPENING;
}

/** tru_event_form_uses_tools: whether tools are shown and used at such an event. */
gboolean
tru_event_form_uses_tools (TruEventType type)
{
  return type == TRU_EVENT_TYPE_WORKSHOP;
}

/**
 * tru_event_form_name_visit:
 * @store: a store
 * @event: an appointment
 *
 * Names a visit after whom it is paid to, unless the person named it.
 *
 * Returns: whether it has a name now that it had not
 */
gboolean
tru_event_form_name_visit (TruStore  *store,
                           TruRecord *event)
{
  const char *household = tru_record_get_text (event, TRU_EVENT_HOUSEHOLD);
  g_autofree char *name = household != NULL ? tru_store_title (store, &tru_household_kind, household) : NULL;
  g_autofree char *title = NULL;

  if (name == NULL || !tru_text_is_blank (tru_record_get_text (event, TRU_EVENT_TITLE))
      || tru_record_get_number (event, TRU_EVENT_TYPE) != TRU_EVENT_TYPE_VISIT)
    return FALSE;
  title = g_strdup_printf (_("Visit: %s"), name);
  tru_record_set_text (event, TRU_EVENT_TITLE, title);
  return TRUE;
}

/** tru_event_form_is_same: whether two versions of an event say the same. */
gboolean
tru_event_form_is_same (TruRecord *before,
                        TruRecord *after)
{
  for (guint i = 0; i < tru_event_kind.n_fields; i++)
    if (!tru_record_field_equal (before, after, i))
      return FALSE;
  return TRUE;
}

static const char *
find_sort (const TruFinding *finding)
{
  static const struct
  {
    const char *rule;
    const char *words;
  } sorts[] = {
    { "closing-day", N_("closing days") },
    { "public-holiday", N_("public holidays") },
    { "school-holidays", N_("school holidays") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_str_equal (finding->rule, sorts[i].rule))
      return _(sorts[i].words);
  return _("somebody or something taken");
}

/**
 * tru_event_form_sum_up:
 * @findings: (element-type TruFinding): what is said of an appointment's times
 *
 * Returns: (transfer full) (nullable): in a few words how many dates are to be looked at, and why; %NULL when none is
 */
char *
tru_event_form_sum_up (GPtrArray *findings)
{
  guint n_days = tru_findings_count_days (findings, TRU_SEVERITY_WARNS);
  g_autoptr (GPtrArray) sorts = g_ptr_array_new ();
  g_autofree char *words = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);
      const char *sort = n_days > 0 ? find_sort (finding) : finding->title;

      if (finding->severity >= TRU_SEVERITY_WARNS && !g_ptr_array_find_with_equal_func (sorts, sort, g_str_equal, NULL))
        g_ptr_array_add (sorts, (gpointer) sort);
    }
  if (sorts->len == 0)
    return NULL;
  g_ptr_array_add (sorts, NULL);
  words = g_strjoinv (", ", (char **) sorts->pdata);
  if (n_days == 0)
    return g_steal_pointer (&words);
  /* Translators: dates of a series, and why they are to be looked at: “3 dates to look at: school holidays”. */
  return g_strdup_printf (ngettext ("%u date to look at: %s", "%u dates to look at: %s", n_days), n_days, words);
}

/**
 * tru_event_form_say_done:
 * @done: what was done
 * @warning: (nullable): what stands beside it without stopping it
 *
 * Returns: (transfer full): what is said of it
 */
char *
tru_event_form_say_done (const char *done,
                         const char *warning)
{
  return tru_text_is_blank (warning) ? g_strdup (done) : g_strdup_printf ("%s · %s", done, warning);
}
