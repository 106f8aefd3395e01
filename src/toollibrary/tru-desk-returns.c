/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-returns.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-item-transfers.h"
#include "tru-queries-care.h"
#include "tru-text.h"
#include "tru-tool-look.h"

/* Shared with the writer thread, which has done with it before the end is told. */
typedef struct
{
  GWeakRef owner;
  TruRow *item;
  char *uid;
  char *library;
  char *missing;
  gint64 condition;
  TruDate on;
  gboolean is_arrival;
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
  g_free (self->library);
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
  g_autoptr (TruRecord) record = NULL;
  TruReturn what = { .item = back->uid, .condition = back->condition, .missing = back->missing, .on = back->on };

  if (back->is_arrival)
    return tru_item_transfers_receive (store, back->uid, back->library, back->on, &back->route, error);
  record = back->corrects ? tru_lending_correct_return (store, back->corrects, &what, &back->route, error)
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

static char *
say_back (TruRow     *item,
          const char *named)
{
  if (tru_desk_is_arrival (item))
    return g_strdup_printf (_("%s: received"), named);
  return g_strdup_printf (tru_row_get_text (item, TRU_ITEM_ROW_LOAN) ? _("%s: taken back") : _("%s: found again"), named);
}

/**
 * tru_desk_return:
 * @owner: an object that @done is told to, as long as it lives
 * @office: the office
 * @library: (nullable): uid of the tool library in which the desk stands, %NULL for all
 * @item: a row about an item that comes back, or that another tool library sent
 * @back: what was noted of it; its item is not read
 * @corrects: number of the operation that took it back before somebody looked closer, 0 when it comes only now
 * @done: told when it is back, or why it is not
 */
void
tru_desk_return (gpointer           owner,
                 TruOffice         *office,
                 const char        *library,
                 TruRow            *item,
                 const TruReturn   *back,
                 gint64             corrects,
                 TruDeskReturnFunc  done)
{
  Return *self = g_new0 (Return, 1);

  g_weak_ref_init (&self->owner, owner);
  self->item = g_object_ref (item);
  self->uid = g_strdup (tru_row_get_text (item, TRU_ITEM_ROW_UID));
  self->library = g_strdup (library);
  self->missing = g_strdup (back->missing);
  self->condition = back->condition;
  self->on = back->on;
  self->is_arrival = tru_desk_is_arrival (item);
  self->corrects = corrects;
  self->done = done;
  tru_office_answer (office, take_back, self, on_done, self);
}

static char *
say_where (TruRow       *item,
           TruItemRoute  route)
{
  g_autofree char *named = tru_tool_look_named (tru_row_get_text (item, TRU_ITEM_ROW_NAME), tru_row_get_text (item, TRU_ITEM_ROW_CODE));

  if (route == TRU_ROUTE_SHELF)
    return say_back (item, named);
  /* Translators: a tool with its code, where it goes now */
  if (tru_desk_is_arrival (item))
    return g_strdup_printf (_("%s: received. %s"), named, tru_item_route_label (route));
  /* Translators: a tool with its code, where it goes now */
  return g_strdup_printf (tru_row_get_text (item, TRU_ITEM_ROW_LOAN) ? _("%s: taken back. %s") : _("%s: found again. %s"), named,
                          tru_item_route_label (route));
}

/**
 * tru_desk_say_deposit:
 * @item: a row about an item, as it was before it came back
 *
 * Returns: (transfer full) (nullable): the deposit that is given back for it, %NULL where none was left
 */
char *
tru_desk_say_deposit (TruRow *item)
{
  gint64 deposit = tru_row_get_number (item, TRU_ITEM_ROW_DEPOSIT);
  g_autofree char *amount = deposit > 0 ? tru_money_format (deposit) : NULL;

  return amount ? g_strdup_printf (_("Give the deposit back: %s"), amount) : NULL;
}

/* Of what another tool library sent: whose it was to be, if it is not this one’s. */
static char *
expected_at (TruRow   *item,
             TruStore *store)
{
  g_autoptr (TruRow) row = NULL;

  if (!tru_desk_is_arrival (item))
    return NULL;
  row = tru_query_first (store, &tru_query_expected_elsewhere, NULL, "$item", tru_row_get_text (item, TRU_ITEM_ROW_UID), NULL);
  return row ? g_strdup (tru_row_get_text (row, TRU_EXPECTED_ELSEWHERE_NAME)) : NULL;
}

/**
 * tru_desk_return_words:
 * @item: a row about an item that came back, as it was before
 * @store: a store in which it is back
 * @route: where it goes now
 *
 * Returns: (transfer full): what the desk says: nobody's name, of one that was missing that it is found again, where one was
 * expected that came here instead, which accessories are known to be missing, and what deposit is given back
 */
char *
tru_desk_return_words (TruRow       *item,
                       TruStore     *store,
                       TruItemRoute  route)
{
  g_autofree char *absent = tru_lending_absent_parts (store, tru_row_get_text (item, TRU_ITEM_ROW_UID));
  g_autofree char *words = say_where (item, route);
  g_autofree char *library = expected_at (item, store);
  /* Translators: %s is a tool library; said of an item that was sent there and arrives here */
  g_autofree char *elsewhere = library ? g_strdup_printf (_("it was expected at %s"), library) : NULL;
  g_autofree char *missing = absent ? g_strdup_printf (_("Not with it: %s"), absent) : NULL;
  g_autofree char *deposit = tru_desk_say_deposit (item);
  const char *parts[5] = { words };
  guint n = 1;

  if (elsewhere)
    parts[n++] = elsewhere;
  if (missing)
    parts[n++] = missing;
  if (deposit)
    parts[n++] = deposit;
  return tru_text_join (parts, " · ");
}

/**
 * tru_desk_return_tone:
 * @item: a row about an item that came back, as it was before
 * @store: a store in which it is back
 * @route: where it goes now
 *
 * Returns: whether all is well, or somebody has to see to it: it does not go to its shelf, or was expected elsewhere
 */
TruTone
tru_desk_return_tone (TruRow       *item,
                      TruStore     *store,
                      TruItemRoute  route)
{
  g_autofree char *library = expected_at (item, store);

  return route == TRU_ROUTE_SHELF && !library ? TRU_TONE_OK : TRU_TONE_ATTENTION;
}

/**
 * tru_desk_is_arrival:
 * @item: a row about an item
 *
 * Returns: whether a tool library sent it and none received it yet
 */
gboolean
tru_desk_is_arrival (TruRow *item)
{
  return g_strcmp0 (tru_row_get_text (item, TRU_ITEM_ROW_STATE), "on_its_way") == 0;
}

/* Where it turns up it is, even if it was sent elsewhere; only who sent it has nothing to receive. */
static gboolean
may_arrive (TruStore   *store,
            TruRow     *item,
            const char *library)
{
  g_autoptr (TruRow) transfer
    = tru_query_first (store, &tru_query_open_transfer, NULL, "$item", tru_row_get_text (item, TRU_ITEM_ROW_UID), NULL);

  return transfer && (!library || g_strcmp0 (tru_row_get_text (transfer, TRU_OPEN_TRANSFER_FROM_LIBRARY), library) != 0);
}

/**
 * tru_desk_is_coming:
 * @store: a store
 * @item: a row about an item
 * @library: (nullable): uid of the tool library in which the desk stands, %NULL for all
 *
 * Returns: whether at the desk it can only come in: it is on loan, nobody knew where it was, or another tool library sent it
 */
gboolean
tru_desk_is_coming (TruStore   *store,
                    TruRow     *item,
                    const char *library)
{
  const char *state = tru_row_get_text (item, TRU_ITEM_ROW_STATE);

  return tru_row_get_text (item, TRU_ITEM_ROW_LOAN) || g_strcmp0 (state, "missing") == 0 || g_strcmp0 (state, "stolen") == 0
         || (tru_desk_is_arrival (item) && may_arrive (store, item, library));
}
