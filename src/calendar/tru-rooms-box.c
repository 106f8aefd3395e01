/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-rooms-box.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-text.h"
#include "tru-worksite-room.h"

struct _TruRoomsBox
{
  GtkWidget parent_instance;

  GtkBox *root;
  GtkBox *lines;
};

static guint edited;

G_DEFINE_FINAL_TYPE (TruRoomsBox, tru_rooms_box, GTK_TYPE_WIDGET)

static GtkEditable *
get_entry (GtkWidget  *line,
           const char *which)
{
  return g_object_get_data (G_OBJECT (line), which);
}

static void
on_edited (TruRoomsBox *self)
{
  g_signal_emit (self, edited, 0);
}

static void
on_remove (GtkButton   *button,
           TruRoomsBox *self)
{
  gtk_box_remove (self->lines, gtk_widget_get_parent (GTK_WIDGET (button)));
  g_signal_emit (self, edited, 0);
}

static void
on_add (TruRoomsBox *self)
{
  tru_rooms_box_add (self, NULL, TRU_UNKNOWN);
  gtk_widget_grab_focus (GTK_WIDGET (get_entry (gtk_widget_get_last_child (GTK_WIDGET (self->lines)), "name")));
}

static GtkWidget *
add_entry (TruRoomsBox *self,
           GtkWidget   *line,
           const char  *which,
           const char  *label,
           const char  *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_object_set_data (G_OBJECT (line), which, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), entry);
  return entry;
}

static void
tru_rooms_box_dispose (GObject *object)
{
  TruRoomsBox *self = TRU_ROOMS_BOX (object);

  if (self->root != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->root));
  self->root = NULL;
  G_OBJECT_CLASS (tru_rooms_box_parent_class)->dispose (object);
}

static void
tru_rooms_box_class_init (TruRoomsBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_rooms_box_dispose;
  edited = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
tru_rooms_box_init (TruRoomsBox *self)
{
  GtkWidget *add = gtk_button_new_with_mnemonic (_("Add a _room"));

  self->root = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->root, GTK_WIDGET (self->lines));
  gtk_box_append (self->root, add);
  gtk_widget_set_parent (GTK_WIDGET (self->root), GTK_WIDGET (self));
}

/**
 * tru_rooms_box_add:
 * @self: a box
 * @name: (nullable): name of a room
 * @area: its area in hundredths of m², or %TRU_UNKNOWN
 */
void
tru_rooms_box_add (TruRoomsBox *self,
                   const char  *name,
                   TruDecimal   area)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *text = area != TRU_UNKNOWN ? tru_decimal_format (area) : NULL;
  GtkWidget *entry;

  gtk_widget_set_hexpand (add_entry (self, line, "name", _("Room"), name), TRUE);
  entry = add_entry (self, line, "area", _("Area (m²)"), text);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 10);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 10);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_widget_set_tooltip_text (remove, _("Remove this room"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove this room"), -1);
  gtk_widget_add_css_class (remove, "flat");
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), self, 0);
  gtk_box_append (GTK_BOX (line), remove);
  gtk_box_append (self->lines, line);
}

/**
 * tru_rooms_box_show:
 * @self: an empty box
 * @store: a store
 * @worksite: (nullable): uid of the worksite whose rooms are shown; without any, one empty line waits
 */
void
tru_rooms_box_show (TruRoomsBox *self,
                    TruStore    *store,
                    const char  *worksite)
{
  g_autoptr (GPtrArray) rooms = NULL;

  if (worksite != NULL)
    rooms = tru_store_find (store, &tru_worksite_room_kind, TRU_WORKSITE_ROOM_WORKSITE, worksite, NULL);
  for (guint i = 0; rooms != NULL && i < rooms->len; i++)
    tru_rooms_box_add (self, tru_record_get_text (g_ptr_array_index (rooms, i), TRU_WORKSITE_ROOM_NAME),
                       tru_record_get_number (g_ptr_array_index (rooms, i), TRU_WORKSITE_ROOM_AREA));
  if (rooms == NULL || rooms->len == 0)
    tru_rooms_box_add (self, NULL, TRU_UNKNOWN);
}

/**
 * tru_rooms_box_apply:
 * @self: a box
 * @plan: whose rooms are replaced by those typed; empty lines do not count
 * @error: return location
 *
 * Returns: whether every area could be read
 */
gboolean
tru_rooms_box_apply (TruRoomsBox     *self,
                     TruWorksitePlan *plan,
                     GError         **error)
{
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines));

  g_clear_pointer (&plan->rooms, g_ptr_array_unref);
  plan->rooms = g_ptr_array_new_with_free_func (g_object_unref);
  for (; line != NULL; line = gtk_widget_get_next_sibling (line))
    {
      const char *name = gtk_editable_get_text (get_entry (line, "name"));
      const char *typed = gtk_editable_get_text (get_entry (line, "area"));
      TruDecimal area = tru_decimal_parse_typed (typed);

      if (tru_text_is_blank (name) && tru_text_is_blank (typed))
        continue;
      if (area == TRU_UNKNOWN && !tru_text_is_blank (typed))
        {
          g_set_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID,
                       _("“%s” is not an area. Write square metres as a number, such as 12.5."), typed);
          return FALSE;
        }
      tru_worksite_plan_add_room (plan, tru_text_is_blank (name) ? _("Room") : name, area);
    }
  return TRUE;
}
