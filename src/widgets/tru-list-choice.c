/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-list-choice.h"

/**
 * tru_list_choice_new:
 * @model: (transfer none): what is listed
 *
 * Returns: (transfer full): a selection of one row at most, and of none until somebody chooses one
 */
GtkSingleSelection *
tru_list_choice_new (GListModel *model)
{
  GtkSingleSelection *self = gtk_single_selection_new (NULL);

  gtk_single_selection_set_autoselect (self, FALSE);
  gtk_single_selection_set_can_unselect (self, TRUE);
  gtk_single_selection_set_model (self, model);
  return self;
}
