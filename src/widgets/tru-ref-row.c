/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ref-row.h"

#include <glib/gi18n.h>

#include "tru-kinds.h"
#include "tru-ref-title.h"

/* A reference to a record of another kind: its title, and buttons to pick another, or none. */
struct _TruRefRow
{
  AdwActionRow parent_instance;
  TruStore *store;
  char *uid;
  char *none; /* (nullable): what it means that none is chosen */
  gboolean hides_new;
  TruDate day;
  TruRefFilter filter;
  gpointer filter_data;
  GtkWidget *pick_button;
  GtkWidget *clear_button;
};

static const TruKind *
target (TruRefRow *self)
{
  return tru_field_target (tru_form_row_get_field (TRU_FORM_ROW (self)));
}

static void
set_uid (TruRefRow  *self,
         const char *uid)
{
  g_autoptr (TruRecord) record = uid ? tru_store_get (self->store, target (self), uid, NULL) : NULL;
  g_autofree char *title = record ? tru_ref_title (self->store, record) : NULL;
  g_autofree char *copy = g_strdup (uid);
  const char *none = self->none ? self->none : C_ ("reference", "None");
  g_autofree char *escaped = g_markup_escape_text (title ? title : none, -1);

  g_free (self->uid);
  self->uid = g_steal_pointer (&copy);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), escaped);
  gtk_widget_set_visible (self->clear_button, self->uid != NULL);
}

static void
tru_ref_row_show (TruFormRow *row,
                  TruRecord   *record)
{
  set_uid (TRU_REF_ROW (row), tru_record_get_text (record, tru_form_row_get_index (row)));
}

static gboolean
tru_ref_row_read (TruFormRow *row,
                  TruRecord   *record,
                  GError     **error)
{
  tru_record_set_text (record, tru_form_row_get_index (row), TRU_REF_ROW (row)->uid);
  return TRUE;
}

static void
tru_ref_row_form_row_init (TruFormRowInterface *iface)
{
  iface->show = tru_ref_row_show;
  iface->read = tru_ref_row_read;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TruRefRow, tru_ref_row, ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (TRU_TYPE_FORM_ROW, tru_ref_row_form_row_init))

static void
on_picked (TruRefRow  *self,
           const char *uid)
{
  set_uid (self, uid);
  gtk_widget_grab_focus (self->pick_button);
  tru_form_row_edited (TRU_FORM_ROW (self));
}

static void
on_new_wanted (TruRefRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "record.new-for", "u", tru_form_row_get_index (TRU_FORM_ROW (self)));
}

static void
on_cleared (TruRefRow *self)
{
  gtk_widget_grab_focus (self->pick_button);
  set_uid (self, NULL);
  tru_form_row_edited (TRU_FORM_ROW (self));
}

static void
build_picker (GtkMenuButton *button,
              gpointer       user_data)
{
  TruRefRow *self = user_data;
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (!popover)
    {
      popover = GTK_POPOVER (tru_ref_picker_new (self->store, target (self)));
      if (self->hides_new)
        tru_ref_picker_hide_new (TRU_REF_PICKER (popover));
      g_signal_connect_object (popover, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (popover, "new-wanted", G_CALLBACK (on_new_wanted), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  tru_ref_picker_set_filter (TRU_REF_PICKER (popover), self->filter, self->filter_data);
  tru_ref_picker_set_day (TRU_REF_PICKER (popover), self->day, self->uid);
  tru_ref_picker_set_none (TRU_REF_PICKER (popover), self->none);
  tru_ref_picker_fill (TRU_REF_PICKER (popover));
}

static void
tru_ref_row_finalize (GObject *object)
{
  TruRefRow *self = TRU_REF_ROW (object);

  g_clear_object (&self->store);
  g_free (self->uid);
  g_free (self->none);
  G_OBJECT_CLASS (tru_ref_row_parent_class)->finalize (object);
}

static void
tru_ref_row_class_init (TruRefRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_ref_row_finalize;
}

static void
tru_ref_row_init (TruRefRow *self)
{
  self->day = TRU_UNKNOWN;
  self->clear_button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  self->pick_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->pick_button), "pan-down-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->pick_button), build_picker, self, NULL);
  gtk_widget_set_valign (self->clear_button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->pick_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->clear_button, "flat");
  gtk_widget_add_css_class (self->pick_button, "flat");
  gtk_widget_set_tooltip_text (self->clear_button, _("Clear"));
  g_signal_connect_swapped (self->clear_button, "clicked", G_CALLBACK (on_cleared), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->clear_button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->pick_button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->pick_button);
}

/**
 * tru_ref_row_new:
 * @store: where to look for records
 * @kind: a kind
 * @field: a REF field
 *
 * Returns: (transfer floating): its row
 */
TruFormRow *
tru_ref_row_new (TruStore      *store,
                 const TruKind *kind,
                 guint          field)
{
  TruRefRow *self = g_object_new (TRU_TYPE_REF_ROW, NULL);
  const char *label = tru_field_label (&kind->fields[field]);
  g_autofree char *pick = g_strdup_printf (_("Choose: %s"), label);
  g_autofree char *clear = g_strdup_printf (_("Clear: %s"), label);

  self->store = g_object_ref (store);
  tru_form_row_bind (TRU_FORM_ROW (self), kind, field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pick_button), GTK_ACCESSIBLE_PROPERTY_LABEL, pick, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear_button), GTK_ACCESSIBLE_PROPERTY_LABEL, clear, -1);
  return TRU_FORM_ROW (self);
}

/**
 * tru_ref_row_pick:
 * @self: a row
 * @uid: a record's uid
 *
 * Refers to that record, as if the person had picked it.
 */
void
tru_ref_row_pick (TruRefRow  *self,
                  const char *uid)
{
  on_picked (self, uid);
}

/** tru_ref_row_set_day: the day for which somebody picks, see tru_ref_picker_set_day(). */
void
tru_ref_row_set_day (TruRefRow *self,
                     TruDate    day)
{
  self->day = day;
}

/** tru_ref_row_set_filter: which records somebody may pick, see tru_ref_picker_set_filter(). */
void
tru_ref_row_set_filter (TruRefRow    *self,
                        TruRefFilter  filter,
                        gpointer      data)
{
  self->filter = filter;
  self->filter_data = data;
}

/**
 * tru_ref_row_set_none:
 * @self: a row
 * @none: what it means here that nothing is chosen, such as “any copy”; it can be picked like the others
 */
void
tru_ref_row_set_none (TruRefRow  *self,
                      const char *none)
{
  g_autofree char *uid = g_strdup (self->uid);

  g_free (self->none);
  self->none = g_strdup (none);
  set_uid (self, uid);
}

/** tru_ref_row_hide_new: offers only what is there already, as where nothing is kept. */
void
tru_ref_row_hide_new (TruRefRow *self)
{
  self->hides_new = TRUE;
}

/**
 * tru_ref_row_get_words:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what was typed last to find a record
 */
const char *
tru_ref_row_get_words (TruRefRow *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->pick_button));

  return popover ? tru_ref_picker_get_words (TRU_REF_PICKER (popover)) : NULL;
}
