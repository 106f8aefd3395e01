/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-visit.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-consumable.h"
#include "tru-item.h"
#include "tru-loan.h"
#include "tru-queries-tool-library.h"

#define NAMED_AT_MOST 4
#define PICTURED_AT_MOST 4

struct _TruDeskVisit
{
  TruVisit visit;
  TruOverride override;
  GPtrArray *kept; /* every text that the two point to */
  GStrv items;
  GStrv renewals;
  const char **stayed;
  gint64 *conditions;
  TruIssue *issues;
  TruReturn *returns;
};

/* How much of what a visit holds, for its words. */
typedef struct
{
  guint n_items;
  guint n_returns;
  guint n_renewals;
  guint n_issues;
} Counts;

static const char *
keep (TruDeskVisit *self,
      const char   *text)
{
  char *copy = g_strdup (text);

  if (copy)
    g_ptr_array_add (self->kept, copy);
  return copy;
}

static guint
count (const char *const *uids)
{
  return uids ? g_strv_length ((GStrv) uids) : 0;
}

static Counts
counts_of (const TruVisit *visit)
{
  return (Counts){ count (visit->items), visit->n_returns, count (visit->renewals), visit->n_issues };
}

static void
keep_stayed (TruDeskVisit   *self,
             const TruVisit *visit)
{
  guint n_items = count (visit->items);

  self->visit.stayed = self->stayed = g_new0 (const char *, n_items + 1);
  for (guint i = 0; i < n_items; i++)
    self->stayed[i] = keep (self, visit->stayed[i]);
}

/**
 * tru_desk_visit_new:
 * @visit: a visit
 * @override: (nullable): why it is done although a rule is broken
 *
 * Returns: (transfer full): a copy of both
 */
TruDeskVisit *
tru_desk_visit_new (const TruVisit    *visit,
                    const TruOverride *override)
{
  TruDeskVisit *self = g_new0 (TruDeskVisit, 1);

  self->kept = g_ptr_array_new_with_free_func (g_free);
  self->visit = *visit;
  self->visit.member = keep (self, visit->member);
  self->visit.worksite = keep (self, visit->worksite);
  self->visit.items = (const char *const *) (self->items = g_strdupv ((GStrv) visit->items));
  if (visit->stayed)
    keep_stayed (self, visit);
  self->visit.conditions = self->conditions = g_memdup2 (visit->conditions, count (visit->items) * sizeof *visit->conditions);
  self->visit.renewals = (const char *const *) (self->renewals = g_strdupv ((GStrv) visit->renewals));
  self->visit.issues = self->issues = g_memdup2 (visit->issues, visit->n_issues * sizeof *visit->issues);
  for (guint i = 0; i < visit->n_issues; i++)
    self->issues[i].consumable = keep (self, visit->issues[i].consumable);
  self->visit.returns = self->returns = g_memdup2 (visit->returns, visit->n_returns * sizeof *visit->returns);
  for (guint i = 0; i < visit->n_returns; i++)
    {
      self->returns[i].item = keep (self, visit->returns[i].item);
      self->returns[i].missing = keep (self, visit->returns[i].missing);
    }
  if (override)
    self->override = (TruOverride){ keep (self, override->motive), override->by_manager, keep (self, override->manager) };
  return self;
}

/**
 * tru_desk_visit_free:
 * @self: (type TruDeskVisit): a copy
 */
void
tru_desk_visit_free (gpointer self)
{
  TruDeskVisit *visit = self;

  g_ptr_array_unref (visit->kept);
  g_strfreev (visit->items);
  g_strfreev (visit->renewals);
  g_free (visit->stayed);
  g_free (visit->conditions);
  g_free (visit->issues);
  g_free (visit->returns);
  g_free (visit);
}

/**
 * tru_desk_visit_write:
 * @store: the writer's store
 * @self: (type TruDeskVisit): a copy
 * @error: as tru_lending_visit()
 *
 * Returns: whether all of it is done, as tru_office_run() wants it
 */
gboolean
tru_desk_visit_write (TruStore  *store,
                      gpointer   self,
                      GError   **error)
{
  TruDeskVisit *visit = self;
  g_autoptr (GPtrArray) records = tru_lending_visit (store, &visit->visit, visit->override.motive ? &visit->override : NULL, error);

  return records != NULL;
}

/* Takes @part. */
static void
add_part (GString    *text,
          const char *separator,
          char       *part)
{
  g_autofree char *owned = part;

  if (part)
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
}

/* A visit of several things: how much of each. */
static char *
say_counts (const Counts *n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_part (text, ", ", n->n_returns > 0 ? g_strdup_printf (ngettext ("%u return", "%u returns", n->n_returns), n->n_returns) : NULL);
  add_part (text, ", ", n->n_renewals > 0 ? g_strdup_printf (ngettext ("%u renewal", "%u renewals", n->n_renewals), n->n_renewals) : NULL);
  add_part (text, ", ", n->n_items > 0 ? g_strdup_printf (ngettext ("%u loan", "%u loans", n->n_items), n->n_items) : NULL);
  add_part (text, ", ", n->n_issues > 0 ? g_strdup_printf (ngettext ("%u consumable", "%u consumables", n->n_issues), n->n_issues) : NULL);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * tru_desk_visit_label:
 * @visit: a visit
 * @member: (nullable): name of who stands there
 *
 * Returns: (transfer full): what the button says that does all of it
 */
char *
tru_desk_visit_label (const TruVisit *visit,
                      const char     *member)
{
  Counts n = counts_of (visit);
  g_autofree char *counts = say_counts (&n);

  if (!member && n.n_items + n.n_issues > 0)
    return g_strdup (_("Who borrows? Scan a card or type a name"));
  if (n.n_items > 0 && n.n_returns + n.n_renewals + n.n_issues == 0)
    return g_strdup_printf (ngettext ("Lend %u tool to %s", "Lend %u tools to %s", n.n_items), n.n_items, member);
  if (n.n_issues > 0 && n.n_items + n.n_returns + n.n_renewals == 0)
    return g_strdup_printf (ngettext ("Issue %u consumable to %s", "Issue %u consumables to %s", n.n_issues), n.n_issues, member);
  if (n.n_returns > 0 && n.n_items + n.n_issues + n.n_renewals == 0)
    return g_strdup_printf (ngettext ("Take %u tool back", "Take %u tools back", n.n_returns), n.n_returns);
  if (n.n_renewals > 0 && n.n_items + n.n_issues + n.n_returns == 0)
    return g_strdup_printf (ngettext ("Prolong %u loan", "Prolong %u loans", n.n_renewals), n.n_renewals);
  if (member)
    /* Translators: who stands there, then how much of what: 2 returns, 1 loan */
    return g_strdup_printf (_("Finish the visit of %s: %s"), member, counts);
  return g_strdup_printf (_("Finish the visit: %s"), counts);
}

/* What a visit names, each name once with how often: six tools of a kind are one word and a number. */
typedef struct
{
  GPtrArray *names;
  GArray *counts;
} Names;

static void
names_init (Names *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
names_clear (Names *self)
{
  g_ptr_array_unref (self->names);
  g_array_unref (self->counts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Names, names_clear)

/* Takes @name. */
static void
names_add (Names *self,
           char  *name)
{
  g_autofree char *owned = name;
  const guint once = 1;
  guint place;

  if (g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, &place))
    {
      g_array_index (self->counts, guint, place)++;
      return;
    }
  g_ptr_array_add (self->names, g_steal_pointer (&owned));
  g_array_append_val (self->counts, once);
}

static char *
names_text (Names *self)
{
  guint n_named = self->names->len > NAMED_AT_MOST ? NAMED_AT_MOST - 1 : self->names->len;
  GString *text = g_string_new (NULL);
  guint n_others = 0;

  for (guint i = 0; i < self->names->len; i++)
    {
      guint n = g_array_index (self->counts, guint, i);

      if (i >= n_named)
        {
          n_others += n;
          continue;
        }
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (char *) self->names->pdata[i]);
      if (n > 1)
        g_string_append_printf (text, " (×%u)", n);
    }
  if (n_others > 0)
    g_string_append_printf (text, ngettext (" and %u other", " and %u others", n_others), n_others);
  return g_string_free (text, FALSE);
}

/* @uids are @stride bytes apart, as they lie in a visit. */
static char *
name_all (TruStore          *store,
          const TruKind     *kind,
          const char *const *uids,
          guint              n_uids,
          gsize              stride)
{
  g_auto (Names) names;

  names_init (&names);
  for (guint i = 0; i < n_uids; i++)
    names_add (&names, tru_store_title (store, kind, G_STRUCT_MEMBER (const char *, uids, i * stride)));
  return names_text (&names);
}

/* What somebody has to see to is named with the tool. */
static char *
say_return (TruStore        *store,
            const TruReturn *back)
{
  g_autofree char *name = tru_store_title (store, &tru_item_kind, back->item);
  gboolean is_broken = back->condition == TRU_ITEM_CONDITION_BROKEN;

  /* Translators: a tool and its accessories */
  if (back->missing)
    return g_strdup_printf (is_broken ? C_ ("visit", "%s (broken, without %s)") : C_ ("visit", "%s (without %s)"), name, back->missing);
  return is_broken ? g_strdup_printf (C_ ("visit", "%s (broken)"), name) : g_steal_pointer (&name);
}

static char *
say_returns (TruStore       *store,
             const TruVisit *visit)
{
  g_auto (Names) names;

  names_init (&names);
  for (guint i = 0; i < visit->n_returns; i++)
    names_add (&names, say_return (store, &visit->returns[i]));
  return names_text (&names);
}

/* What goes back on one day. */
static char *
say_lent (TruStore       *store,
          const TruVisit *visit,
          const TruDate  *days,
          TruDate         due)
{
  g_autofree char *day = tru_date_format (due, TRU_DATE_DAY);
  g_autofree char *text = NULL;
  g_auto (Names) names;

  names_init (&names);
  for (guint i = 0; visit->items[i]; i++)
    if (days[i] == due)
      names_add (&names, tru_store_title (store, &tru_item_kind, visit->items[i]));
  text = names_text (&names);
  /* Translators: a day, then the names of tools */
  return g_strdup_printf (C_ ("visit", "Lent until %s: %s"), day, text);
}

static void
add_lent (GString        *text,
          TruStore       *store,
          const TruVisit *visit)
{
  g_autofree TruDate *days = tru_desk_visit_due_days (visit, store);
  guint n = count (visit->items);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_said = FALSE;

      for (guint j = 0; j < i; j++)
        is_said |= days[j] == days[i];
      if (!is_said)
        add_part (text, " · ", say_lent (store, visit, days, days[i]));
    }
}

/**
 * tru_desk_visit_due_days:
 * @visit: a visit
 * @store: a store
 *
 * Returns: (transfer full) (array): for each of its items when it is due: on the day chosen for all, or by the rules for it
 */
TruDate *
tru_desk_visit_due_days (const TruVisit *visit,
                         TruStore       *store)
{
  TruDate from = visit->on == TRU_UNKNOWN ? tru_clock_today () : visit->on;
  guint n = count (visit->items);
  TruDate *days = g_new (TruDate, n);

  for (guint i = 0; i < n; i++)
    days[i] = visit->due_on == TRU_UNKNOWN ? tru_lending_due (store, visit->items[i], from) : visit->due_on;
  return days;
}

/**
 * tru_desk_visit_words:
 * @visit: a visit
 * @store: a store, in which its tools are called by their names
 * @member: (nullable): name of who stands there
 *
 * Returns: (transfer full): what is done with it: who, what came back and how, what is prolonged, what is lent until when, what is issued
 */
char *
tru_desk_visit_words (const TruVisit *visit,
                      TruStore       *store,
                      const char     *member)
{
  Counts n = counts_of (visit);
  g_autofree char *back = n.n_returns > 0 ? say_returns (store, visit) : NULL;
  g_autofree char *longer = name_all (store, &tru_loan_kind, visit->renewals, n.n_renewals, sizeof (char *));
  g_autofree char *given = n.n_issues > 0 ? name_all (store, &tru_consumable_kind, &visit->issues[0].consumable, n.n_issues, sizeof (TruIssue)) : NULL;
  g_autoptr (GString) text = g_string_new (member);

  add_part (text, " · ", n.n_returns > 0 ? g_strdup_printf (C_ ("visit", "Back: %s"), back) : NULL);
  add_part (text, " · ", n.n_renewals > 0 ? g_strdup_printf (C_ ("visit", "Prolonged: %s"), longer) : NULL);
  add_lent (text, store, visit);
  add_part (text, " · ", n.n_issues > 0 ? g_strdup_printf (C_ ("visit", "Issued: %s"), given) : NULL);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_picture (GPtrArray  *pictures,
             TruStore   *store,
             const char *item)
{
  g_autoptr (TruRow) row = pictures->len < PICTURED_AT_MOST ? tru_query_first (store, &tru_query_item_row, NULL, "$uid", item, NULL) : NULL;
  const char *picture = row ? tru_row_get_text (row, TRU_ITEM_ROW_PICTURE) : NULL;

  if (row && !g_ptr_array_find_with_equal_func (pictures, picture ? picture : "generic", g_str_equal, NULL))
    g_ptr_array_add (pictures, g_strdup (picture ? picture : "generic"));
}

/**
 * tru_desk_visit_pictures:
 * @visit: a visit
 * @store: a store
 *
 * Returns: (transfer full) (array zero-terminated=1): the pictures of its first tools, each once, for who reads no words
 */
GStrv
tru_desk_visit_pictures (const TruVisit *visit,
                         TruStore       *store)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();

  for (guint i = 0; visit->items && visit->items[i]; i++)
    add_picture (pictures, store, visit->items[i]);
  for (guint i = 0; i < visit->n_returns; i++)
    add_picture (pictures, store, visit->returns[i].item);
  for (guint i = 0; visit->renewals && visit->renewals[i]; i++)
    {
      g_autoptr (TruRecord) loan = tru_store_get (store, &tru_loan_kind, visit->renewals[i], NULL);

      if (loan)
        add_picture (pictures, store, tru_record_get_text (loan, TRU_LOAN_ITEM));
    }
  g_ptr_array_add (pictures, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&pictures), FALSE);
}
