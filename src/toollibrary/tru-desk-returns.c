/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-returns.h"

#include <glib/gi18n.h>

#include "tru-tool-look.h"

/* Shared with the writer thread, which has done with it before the end is told. */
typedef struct
{
  GWeakRef owner;
  TruRow *item;
  char *uid;
  char *missing;
  gint64 condition;
  TruDate on;
  gint64 corrects; /* the operation that took it back before, 0 */
  TruItemRoute route;
  TruDeskReturnFunc done;
} Return;

static void
return_free (Return *self)
{
  g_weak_ref_clear (&self->owner);
  g_object_unref (self->item);
  g_free (self->uid);
  g_free (self->missing);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Return, return_free)

static gboolean
take_back (TruStore  *store,
           gpointer   data,
           GError   **error)
{
  Return *back = data;
  TruReturn what = { .item = back->uid, .condition = back->condition, .missing = back->missing, .on = back->on };
  g_autoptr (TruRecord) record = back->corrects ? tru_lending_correct_return (store, back->corrects, &what, &back->route, error)
                                                : tru_lending_take_back (store, &what, &back->route, error);

  return record != NULL;
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Return) back = user_data;
  g_autoptr (GObject) owner = g_weak_ref_get (&back->owner);
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;

  tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);
  if (owner)
    back->done (owner, back->item, back->route, operation, error);
}

/**
 * tru_desk_return:
 * @owner: an object that @done is told to, as long as it lives
 * @office: the office
 * @item: a row about an item that comes back
 * @back: what was noted of it; its item is not read
 * @corrects: number of the operation that took it back before somebody looked closer, 0 when it comes only now
 * @done: told when it is back, or why it is not
 */
void
tru_desk_return (gpointer           owner,
                 TruOffice         *office,
                 TruRow            *item,
                 const TruReturn   *back,
                 gint64             corrects,
                 TruDeskReturnFunc  done)
{
  Return *self = g_new0 (Return, 1);

  g_weak_ref_init (&self->owner, owner);
  self->item = g_object_ref (item);
  self->uid = g_strdup (tru_row_get_text (item, TRU_ITEM_ROW_UID));
  self->missing = g_strdup (back->missing);
  self->condition = back->condition;
  self->on = back->on;
  self->corrects = corrects;
  self->done = done;
  tru_office_answer (office, take_back, self, on_done, self);
}

/**
 * tru_desk_return_words:
 * @item: a row about an item that came back, as it was before
 * @route: where it goes now
 *
 * Returns: (transfer full): what the desk says: nobody's name, and of one that was missing that it is found again
 */
char *
tru_desk_return_words (TruRow       *item,
                       TruItemRoute  route)
{
  g_autofree char *named = tru_tool_look_named (tru_row_get_text (item, TRU_ITEM_ROW_NAME), tru_row_get_text (item, TRU_ITEM_ROW_CODE));

  gboolean is_found = !tru_row_get_text (item, TRU_ITEM_ROW_LOAN);

  if (route == TRU_ROUTE_SHELF)
    return g_strdup_printf (is_found ? _("%s: found again") : _("%s: taken back"), named);
  /* Translators: a tool with its code, where it goes now */
  return g_strdup_printf (is_found ? _("%s: found again. %s") : _("%s: taken back. %s"), named, tru_item_route_label (route));
}

/**
 * tru_desk_is_coming:
 * @item: a row about an item
 *
 * Returns: whether at the desk it can only come back: it is on loan, or nobody knew where it was
 */
gboolean
tru_desk_is_coming (TruRow *item)
{
  const char *state = tru_row_get_text (item, TRU_ITEM_ROW_STATE);

  return tru_row_get_text (item, TRU_ITEM_ROW_LOAN) || g_strcmp0 (state, "missing") == 0 || g_strcmp0 (state, "stolen") == 0;
}
