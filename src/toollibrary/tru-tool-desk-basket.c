/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-desk-private.h"

#include <glib/gi18n.h>

#include "tru-consumable.h"
#include "tru-queries-consumables.h"
#include "tru-tool-look.h"

/* What waits for the visit's one confirmation, and how it sounds: what the rules say of it stands in the basket, for who reads it. */

/**
 * tru_tool_desk_sound:
 * @self: a desk
 * @name: (nullable): what is spoken of it unless a refusal is
 * @uid: (nullable): uid of what was scanned
 *
 * Lets who scans hear that it was understood, and what stops it.
 */
void
tru_tool_desk_sound (TruToolDesk *self,
                     const char  *name,
                     const char  *uid)
{
  TruDeskRules *rules = tru_desk_lending_get_rules (self->lending);
  const char *refusal = tru_desk_rules_get_refusal (rules, uid);

  tru_desk_report_beep (self->report, refusal ? refusal : name, tru_desk_rules_get_tone (rules, uid));
}

/**
 * tru_tool_desk_put_into_basket:
 * @self: a desk
 * @item: a row about an item that somebody takes
 */
void
tru_tool_desk_put_into_basket (TruToolDesk *self,
                               TruRow      *item)
{
  const char *uid = tru_row_get_text (item, TRU_ITEM_ROW_UID);
  g_autofree char *named = tru_tool_look_named (tru_row_get_text (item, TRU_ITEM_ROW_NAME), tru_row_get_text (item, TRU_ITEM_ROW_CODE));
  g_autofree char *text = NULL;

  if (g_strcmp0 (tru_row_get_text (item, TRU_ITEM_ROW_STATE), "withdrawn") == 0)
    {
      text = g_strdup_printf (_("%s is withdrawn: put it back into service on its page first."), named);
      tru_desk_report_say (self->report, TRU_TONE_LATE, text);
    }
  else if (tru_tool_desk_asks_whose (self, named))
    return;
  else if (!tru_desk_lending_add (self->lending, uid))
    {
      text = g_strdup_printf (_("%s is on the list already."), named);
      tru_desk_report_say (self->report, TRU_TONE_ATTENTION, text);
    }
  else
    tru_tool_desk_sound (self, tru_row_get_text (item, TRU_ITEM_ROW_NAME), uid);
  tru_tool_desk_show_empty (self);
}

/**
 * tru_tool_desk_issue:
 * @self: a desk
 * @consumable: a row about a consumable, one of which is given
 */
void
tru_tool_desk_issue (TruToolDesk *self,
                     TruRow      *consumable)
{
  const char *uid = tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_UID);

  if (tru_tool_desk_asks_whose (self, tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_NAME)))
    return;
  tru_desk_lending_issue (self->lending, uid);
  tru_tool_desk_sound (self, tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_NAME), uid);
  tru_tool_desk_show_empty (self);
}

/**
 * tru_tool_desk_end_loan:
 * @self: a desk
 * @item: a row about an item that the member at the desk has at home
 * @is_renewal: whether its loan is prolonged rather than ended
 *
 * It waits with the rest of the visit for its one confirmation.
 */
void
tru_tool_desk_end_loan (TruToolDesk *self,
                        TruRow      *item,
                        gboolean     is_renewal)
{
  g_autofree char *named = tru_tool_look_named (tru_row_get_text (item, TRU_ITEM_ROW_NAME), tru_row_get_text (item, TRU_ITEM_ROW_CODE));
  g_autofree char *text = g_strdup_printf (_("%s is on the list already."), named);

  if (tru_desk_lending_end (self->lending, item, is_renewal))
    tru_tool_desk_sound (self, tru_row_get_text (item, TRU_ITEM_ROW_NAME), tru_row_get_text (item, TRU_ITEM_ROW_LOAN));
  else
    tru_desk_report_say (self->report, TRU_TONE_ATTENTION, text);
  tru_tool_desk_show_empty (self);
}

/* A tool goes by its name and code, a consumable by its name. */
static char *
name_of (TruStore   *store,
         const char *uid)
{
  g_autoptr (TruRow) item = tru_query_first (store, &tru_query_item_row, NULL, "$uid", uid, NULL);

  return item ? tru_tool_look_named (tru_row_get_text (item, TRU_ITEM_ROW_NAME), tru_row_get_text (item, TRU_ITEM_ROW_CODE))
              : tru_store_title (store, &tru_consumable_kind, uid);
}

/**
 * tru_tool_desk_step_back:
 * @self: a desk
 *
 * Takes off the list what was put there last, or puts back what was taken off it, and says so.
 *
 * Returns: whether there was such a step
 */
gboolean
tru_tool_desk_step_back (TruToolDesk *self)
{
  gboolean is_back = FALSE;
  g_autofree char *uid = tru_desk_lending_step_back (self->lending, &is_back);
  g_autofree char *name = uid ? name_of (tru_tool_page_get_store (TRU_TOOL_PAGE (self)), uid) : NULL;
  g_autofree char *text = NULL;

  if (!uid)
    return FALSE;
  text = g_strdup_printf (is_back ? _("%s: back on the list") : _("%s: off the list again"), name);
  tru_desk_report_say (self->report, TRU_TONE_OK, text);
  tru_tool_desk_show_empty (self);
  return TRUE;
}
