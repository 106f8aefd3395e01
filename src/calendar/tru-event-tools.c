/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-tools.h"

#include <glib/gi18n.h>

#include "tru-ref-picker.h"
#include "tru-tool.h"
#include "tru-workshop-tools.h"

#define MOST 99 /* of one tool in a workshop */
#define TOOL_KEY "tool"

struct _TruEventTools
{
  AdwPreferencesGroup parent_instance;

  TruStore *store;
  GPtrArray *tools;   /* of TruRecord */
  GPtrArray *removed; /* of TruRecord */
  GtkWidget *button;
  gboolean is_edited;
};

G_DEFINE_FINAL_TYPE (TruEventTools, tru_event_tools, ADW_TYPE_PREFERENCES_GROUP)

static void
show_count (TruEventTools *self)
{
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), self->tools->len > 0 ? NULL : _("None yet. They are printed with the attendance list."));
}

static void
on_quantity_changed (GtkSpinButton *spin,
                     TruEventTools *self)
{
  tru_record_set_number (g_object_get_data (G_OBJECT (spin), TOOL_KEY), TRU_WORKSHOP_TOOL_QUANTITY, gtk_spin_button_get_value_as_int (spin));
  self->is_edited = TRUE;
}

static void
on_remove (GtkButton     *button,
           TruEventTools *self)
{
  TruRecord *tool = g_object_get_data (G_OBJECT (button), TOOL_KEY);

  if (tru_record_get_id (tool) != 0)
    g_ptr_array_add (self->removed, g_object_ref (tool));
  g_ptr_array_remove (self->tools, tool);
  self->is_edited = TRUE;
  show_count (self);
  gtk_widget_grab_focus (self->button);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW));
}

static GtkWidget *
new_quantity (TruEventTools *self,
              TruRecord     *tool,
              const char    *name)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (1, MOST, 1);
  gint64 quantity = tru_record_get_number (tool, TRU_WORKSHOP_TOOL_QUANTITY);
  g_autofree char *spoken = g_strdup_printf (_("How many: %s"), name);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), quantity == TRU_UNKNOWN ? 1 : (double) quantity);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (spin), TOOL_KEY, g_object_ref (tool), g_object_unref);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (on_quantity_changed), self, 0);
  return spin;
}

static GtkWidget *
new_remove (TruEventTools *self,
            TruRecord     *tool,
            const char    *name)
{
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *spoken = g_strdup_printf (_("Remove: %s"), name);

  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Not used any more"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (remove), TOOL_KEY, g_object_ref (tool), g_object_unref);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), self, 0);
  return remove;
}

static void
add_line (TruEventTools *self,
          TruRecord     *tool)
{
  g_autofree char *name = tru_store_title (self->store, &tru_tool_kind, tru_record_get_text (tool, TRU_WORKSHOP_TOOL_TOOL));
  GtkWidget *row = adw_action_row_new ();

  g_ptr_array_add (self->tools, g_object_ref (tool));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name ? name : _("A tool"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_quantity (self, tool, name ? name : ""));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_remove (self, tool, name ? name : ""));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  show_count (self);
}

static gboolean
is_listed (TruEventTools *self,
           const char    *tool)
{
  for (guint i = 0; i < self->tools->len; i++)
    if (g_strcmp0 (tru_record_get_text (self->tools->pdata[i], TRU_WORKSHOP_TOOL_TOOL), tool) == 0)
      return TRUE;
  return FALSE;
}

static void
on_picked (GtkWidget     *picker,
           const char    *uid,
           TruEventTools *self)
{
  g_autoptr (TruRecord) tool = NULL;

  if (is_listed (self, uid))
    return;
  tool = tru_record_new (&tru_workshop_tool_kind);
  tru_record_set_text (tool, TRU_WORKSHOP_TOOL_TOOL, uid);
  tru_record_set_number (tool, TRU_WORKSHOP_TOOL_QUANTITY, 1);
  self->is_edited = TRUE;
  add_line (self, tool);
}

static void
on_new_wanted (GtkWidget     *picker,
               TruEventTools *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.add-record", "(sa{ss})", tru_tool_kind.name, NULL);
}

static void
build_picker (GtkMenuButton *button,
              gpointer       data)
{
  TruEventTools *self = data;
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover == NULL)
    {
      popover = GTK_POPOVER (tru_ref_picker_new (self->store, &tru_tool_kind));
      g_signal_connect_object (popover, "picked", G_CALLBACK (on_picked), self, 0);
      g_signal_connect_object (popover, "new-wanted", G_CALLBACK (on_new_wanted), self, 0);
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  tru_ref_picker_fill (TRU_REF_PICKER (popover));
}

static void
add_button (TruEventTools *self)
{
  g_autofree char *spoken = g_strdup_printf (_("Add: %s"), _(tru_tool_kind.label));

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _(tru_tool_kind.label));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), build_picker, self, NULL);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->button);
}

static void
tru_event_tools_dispose (GObject *object)
{
  TruEventTools *self = TRU_EVENT_TOOLS (object);

  g_clear_object (&self->store);
  G_OBJECT_CLASS (tru_event_tools_parent_class)->dispose (object);
}

static void
tru_event_tools_finalize (GObject *object)
{
  TruEventTools *self = TRU_EVENT_TOOLS (object);

  g_ptr_array_unref (self->tools);
  g_ptr_array_unref (self->removed);
  G_OBJECT_CLASS (tru_event_tools_parent_class)->finalize (object);
}

static void
tru_event_tools_class_init (TruEventToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_event_tools_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_event_tools_finalize;
}

static void
tru_event_tools_init (TruEventTools *self)
{
  self->tools = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Tools used"));
  add_button (self);
}

static GPtrArray *
copy_all (GPtrArray *list)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (records, tru_record_copy (list->pdata[i]));
  return records;
}

/**
 * tru_event_tools_new:
 * @store: where to read
 * @event: uid of a workshop, kept or new
 */
GtkWidget *
tru_event_tools_new (TruStore   *store,
                     const char *event)
{
  TruEventTools *self = g_object_new (TRU_TYPE_EVENT_TOOLS, NULL);
  g_autoptr (GPtrArray) tools = tru_workshop_tools_of (store, event, NULL);

  self->store = g_object_ref (store);
  for (guint i = 0; tools && i < tools->len; i++)
    add_line (self, tools->pdata[i]);
  show_count (self);
  return GTK_WIDGET (self);
}

/**
 * tru_event_tools_read:
 * @self: the list
 * @tools: (out) (nullable) (transfer full) (element-type TruRecord): the tools as it says, %NULL when nobody changed it
 * @removed: (out) (nullable) (transfer full) (element-type TruRecord): those that were taken off it
 */
void
tru_event_tools_read (TruEventTools  *self,
                      GPtrArray     **tools,
                      GPtrArray     **removed)
{
  *tools = self->is_edited ? copy_all (self->tools) : NULL;
  *removed = self->is_edited ? copy_all (self->removed) : NULL;
}

/** tru_event_tools_is_edited: whether the person chose something. */
gboolean
tru_event_tools_is_edited (TruEventTools *self)
{
  return self->is_edited;
}
