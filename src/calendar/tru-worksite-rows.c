/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-rows.h"

#include "tru-clock.h"
#include "tru-ref-row.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-worksite.h"

struct _TruWorksiteRows
{
  TruStore *store;
  TruRecord *worksite;
  GObject *owner; /* told of what is edited; it has the rows, and so outlives them */
  GCallback edited;
  GPtrArray *rows;
  TruFormRow *crew;
  TruFormRow *dwelling;
  GPtrArray *dwellings; /* uids of those among which there is a choice */
};

static TruFormRow *
add_row (TruWorksiteRows     *self,
         AdwPreferencesGroup *group,
         guint                field)
{
  TruFormRow *row = tru_form_row_new (self->store, &tru_worksite_kind, field);

  tru_form_row_show (row, self->worksite);
  g_signal_connect_object (row, "edited", self->edited, self->owner, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
  return row;
}

static gboolean
is_offered (TruRecord *dwelling,
            gpointer   data)
{
  TruWorksiteRows *self = data;

  return g_ptr_array_find_with_equal_func (self->dwellings, tru_record_get_uid (dwelling), g_str_equal, NULL);
}

/**
 * tru_worksite_rows_new:
 * @store: a store
 * @worksite: a worksite; gets what is typed with tru_worksite_rows_read()
 * @owner: what has the rows
 * @edited: called with @owner after each change
 *
 * Returns: (transfer full): rows to be added
 */
TruWorksiteRows *
tru_worksite_rows_new (TruStore  *store,
                       TruRecord *worksite,
                       GObject   *owner,
                       GCallback  edited)
{
  TruWorksiteRows *self = g_new0 (TruWorksiteRows, 1);

  self->store = g_object_ref (store);
  self->worksite = g_object_ref (worksite);
  self->owner = owner;
  self->edited = edited;
  self->rows = g_ptr_array_new ();
  self->dwellings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * tru_worksite_rows_free:
 * @self: (nullable): rows; the widgets are their group's
 */
void
tru_worksite_rows_free (TruWorksiteRows *self)
{
  if (!self)
    return;
  g_object_unref (self->store);
  g_object_unref (self->worksite);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->dwellings);
  g_free (self);
}

/**
 * tru_worksite_rows_add_who:
 * @self: rows
 * @group: where they are added: who works, and in which dwelling
 */
void
tru_worksite_rows_add_who (TruWorksiteRows     *self,
                           AdwPreferencesGroup *group)
{
  self->crew = add_row (self, group, TRU_WORKSITE_CREW);
  self->dwelling = add_row (self, group, TRU_WORKSITE_DWELLING);
  tru_ref_row_set_filter (TRU_REF_ROW (self->dwelling), is_offered, self);
  tru_ref_row_hide_new (TRU_REF_ROW (self->dwelling));
  gtk_widget_hide (GTK_WIDGET (self->dwelling));
}

/**
 * tru_worksite_rows_add_preparation:
 * @self: rows
 * @group: where they are added
 */
void
tru_worksite_rows_add_preparation (TruWorksiteRows     *self,
                                   AdwPreferencesGroup *group)
{
  static const guint fields[] = { TRU_WORKSITE_PREPARATION_BY, TRU_WORKSITE_PREPARATION_PLANNED, TRU_WORKSITE_STRIPPING, TRU_WORKSITE_PLANNED_COST };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_row (self, group, fields[i]);
}

/**
 * tru_worksite_rows_set_support:
 * @self: rows with their crew
 * @support: (nullable): uid of the support for which the worksite is
 *
 * Of a new worksite the dwelling is the one that the support is about; it is asked where there is another one to choose, such as
 * one of its operation.
 */
void
tru_worksite_rows_set_support (TruWorksiteRows *self,
                               const char      *support)
{
  g_autoptr (TruRecord) record = support ? tru_store_get (self->store, &tru_support_kind, support, NULL) : NULL;

  g_ptr_array_unref (self->dwellings);
  self->dwellings = record ? tru_supports_dwellings (self->store, record, tru_clock_today ()) : g_ptr_array_new ();
  if (tru_record_get_id (self->worksite) == 0)
    tru_record_set_text (self->worksite, TRU_WORKSITE_DWELLING, self->dwellings->len ? self->dwellings->pdata[0] : NULL);
  tru_form_row_show (self->dwelling, self->worksite);
  gtk_widget_set_visible (GTK_WIDGET (self->dwelling), self->dwellings->len > 1);
}

/**
 * tru_worksite_rows_set_crew:
 * @self: rows with their crew
 * @crew: (nullable): uid of the crew that is free, %NULL to leave what is chosen
 */
void
tru_worksite_rows_set_crew (TruWorksiteRows *self,
                            const char      *crew)
{
  if (crew)
    tru_record_set_text (self->worksite, TRU_WORKSITE_CREW, crew);
  tru_form_row_show (self->crew, self->worksite);
}

/**
 * tru_worksite_rows_set_day:
 * @self: rows with their crew
 * @day: on which the worksite begins; crews that are no more by then are not offered
 */
void
tru_worksite_rows_set_day (TruWorksiteRows *self,
                           TruDate          day)
{
  tru_ref_row_set_day (TRU_REF_ROW (self->crew), day);
}

/**
 * tru_worksite_rows_read:
 * @self: rows
 * @error: what cannot be read
 *
 * Returns: whether the worksite has what they say
 */
gboolean
tru_worksite_rows_read (TruWorksiteRows  *self,
                        GError          **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!tru_form_row_read (self->rows->pdata[i], self->worksite, error))
      return FALSE;
  return TRUE;
}
