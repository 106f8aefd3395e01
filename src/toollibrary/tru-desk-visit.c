/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-visit.h"

#include <glib/gi18n.h>

#include "tru-text.h"

struct _TruDeskVisit
{
  TruVisit visit;
  TruOverride override;
  GPtrArray *kept; /* every text that the two point to */
  GStrv items;
  GStrv renewals;
  const char **stayed;
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

  if (!member && n.n_items + n.n_issues > 0)
    return g_strdup (_("Who borrows? Scan a card or type a name"));
  if (n.n_items > 0 && n.n_returns + n.n_renewals == 0)
    return g_strdup_printf (ngettext ("Lend %u tool to %s", "Lend %u tools to %s", n.n_items), n.n_items, member);
  if (n.n_issues > 0 && n.n_items + n.n_returns + n.n_renewals == 0)
    return g_strdup_printf (_("Issue to %s"), member);
  if (n.n_returns > 0 && n.n_items + n.n_issues + n.n_renewals == 0)
    return g_strdup_printf (ngettext ("Take %u tool back", "Take %u tools back", n.n_returns), n.n_returns);
  if (n.n_renewals > 0 && n.n_items + n.n_issues + n.n_returns == 0)
    return g_strdup_printf (ngettext ("Prolong %u loan", "Prolong %u loans", n.n_renewals), n.n_renewals);
  return member ? g_strdup_printf (_("Finish the visit of %s"), member) : g_strdup (_("Finish the visit"));
}

/**
 * tru_desk_visit_words:
 * @visit: a visit that is done
 * @member: (nullable): name of who stood there
 *
 * Returns: (transfer full): what was done
 */
char *
tru_desk_visit_words (const TruVisit *visit,
                      const char     *member)
{
  Counts n = counts_of (visit);
  g_autofree char *day = visit->due_on == TRU_UNKNOWN ? NULL : tru_date_format (visit->due_on, TRU_DATE_DAY);
  g_autofree char *back = n.n_returns > 0 ? g_strdup_printf (ngettext ("%u tool back", "%u tools back", n.n_returns), n.n_returns) : NULL;
  g_autofree char *longer = n.n_renewals > 0 ? g_strdup_printf (ngettext ("%u loan prolonged", "%u loans prolonged", n.n_renewals), n.n_renewals) : NULL;
  g_autofree char *lent = n.n_items > 0 ? g_strdup_printf (ngettext ("%u tool lent", "%u tools lent", n.n_items), n.n_items) : NULL;
  g_autofree char *given = n.n_issues > 0 ? g_strdup (_("consumables issued")) : NULL;
  const char *parts[5] = { NULL };
  g_autofree char *all = NULL;
  guint n_parts = 0;

  if (n.n_items > 0 && n.n_returns + n.n_renewals == 0 && day && member)
    return g_strdup_printf (ngettext ("%u tool lent to %s, due on %s", "%u tools lent to %s, due on %s", n.n_items), n.n_items, member, day);
  if (n.n_issues > 0 && n.n_items + n.n_returns + n.n_renewals == 0 && member)
    return g_strdup_printf (_("Consumables issued to %s"), member);
  if (back)
    parts[n_parts++] = back;
  if (longer)
    parts[n_parts++] = longer;
  if (lent)
    parts[n_parts++] = lent;
  if (given)
    parts[n_parts++] = given;
  all = tru_text_join (parts, ", ");
  /* Translators: a person, what he or she brought and took */
  return member ? g_strdup_printf (_("%s: %s"), member, all) : g_steal_pointer (&all);
}
