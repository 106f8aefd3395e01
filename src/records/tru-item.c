/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item.h"

#include <glib/gi18n.h>

const TruOption tru_item_condition_options[] = {
  { "good", N_("Good") },
  { "worn", N_("Worn") },
  { "scratched", N_("Scratched") },
  { "broken", N_("Broken") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruItem, tru_item, TRU_ITEM_FIELDS, 25, "item", "items", N_("Item"), N_("Items"), NULL)
