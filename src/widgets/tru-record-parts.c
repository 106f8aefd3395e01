/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-record-parts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-kinds.h"
#include "tru-opening.h"
#include "tru-record-acts.h"
#include "tru-record-dialog.h"
#include "tru-reveal.h"
#include "tru-room.h"
#include "tru-session.h"
#include "tru-tool-library.h"

#define UID_KEY "tru-uid"
#define MAX_DETAILS 4

struct _TruRecordParts
{
  AdwBin parent_instance;
  TruOffice *office;
  const TruKind *kind;
  guint field;
  char *owner;
  AdwPreferencesGroup *group;
  GtkWidget *add_button;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TruRecordParts, tru_record_parts, ADW_TYPE_BIN)

/* What is nothing yet without some of what belongs to it: whoever adds the one goes on with the other. */
static const struct
{
  const TruKind *owner;
  const TruKind *part;
  const char *why;
} wanted[] = {
  { &tru_tool_library_kind, &tru_opening_kind, N_("Add the days on which it is open: what is lent is due back on one of them.") },
};

/* Returns: the field by which a record of @kind belongs to one of @owner, or -1 */
static int
find_owner (const TruKind *kind,
            const TruKind *owner)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & TRU_OWNER) && g_strcmp0 (kind->fields[i].target, owner->name) == 0)
      return i;
  return -1;
}

static void
open_dialog (TruRecordParts *self,
             TruRecord      *record,
             gboolean        is_new)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (tru_record_dialog_new (parent, self->office, record, is_new));
}

static void
on_add (TruRecordParts *self)
{
  g_autoptr (TruRecord) record = tru_record_new (self->kind);

  tru_record_set_text (record, self->field, self->owner);
  open_dialog (self, record, TRUE);
}

static void
on_row_activated (AdwActionRow   *row,
                  TruRecordParts *self)
{
  const char *uid = g_object_get_data (G_OBJECT (row), UID_KEY);
  g_autoptr (TruRecord) record = tru_store_get (tru_office_get_store (self->office), self->kind, uid, NULL);

  if (record)
    open_dialog (self, record, FALSE);
}

static gboolean
remove_record (TruStore *store,
               gpointer  uid,
               GError  **error)
{
  return tru_record_acts_remove (store, uid, error);
}

static void
on_remove (GtkWidget      *button,
           TruRecordParts *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  g_autofree char *done = g_strdup_printf (_("“%s” is removed"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  tru_room_do (GTK_WIDGET (self), self->office, done, remove_record,
               g_strdup (g_object_get_data (G_OBJECT (row), UID_KEY)), g_free);
}

static GtkWidget *
new_icon_button (const char *icon,
                 const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

/* A number alone says nothing: “Renewals at most: 2”. */
static char *
describe_field (TruRecord *record,
                guint      i)
{
  const TruField *field = &tru_record_get_kind (record)->fields[i];
  gboolean is_number = (field->type == TRU_TYPE_INTEGER || field->type == TRU_TYPE_DECIMAL || field->type == TRU_TYPE_MONEY)
                       && !(field->flags & TRU_WEEKDAYS);
  g_autofree char *value = tru_record_format (record, i);

  return is_number ? g_strdup_printf (_("%s: %s"), tru_field_label (field), value) : g_steal_pointer (&value);
}

static gboolean
tells_apart (TruRecord  *record,
             guint       i,
             const char *title)
{
  const TruField *field = &tru_record_get_kind (record)->fields[i];
  g_autofree char *value = NULL;

  if (tru_field_is_text (field) || field->type == TRU_TYPE_BOOLEAN || !tru_record_is_known (record, i))
    return FALSE;
  value = describe_field (record, i);
  return !title || !strstr (title, value);
}

/* What tells records of the same title apart, beyond what it says: when, which, how much. */
static char *
describe (TruRecord  *record,
          const char *title)
{
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < kind->n_fields && parts->len < MAX_DETAILS; i++)
    if (tells_apart (record, i, title))
      g_ptr_array_add (parts, describe_field (record, i));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static GtkWidget *
new_row (TruRecordParts *self,
         TruRecord      *record)
{
  const char *uid = tru_record_get_uid (record);
  g_autofree char *title = tru_session_title (tru_office_get_store (self->office), self->kind, uid);
  g_autofree char *label = g_strdup_printf (_("Remove “%s”"), title ? title : "");
  g_autofree char *details = describe (record, title);
  g_autofree char *subtitle = g_markup_escape_text (details, -1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = new_icon_button ("list-remove-symbolic", label);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title ? title : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (row), UID_KEY, g_strdup (uid), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (on_row_activated), self);
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
refresh (TruRecordParts *self)
{
  g_autoptr (GPtrArray) records = tru_store_find (tru_office_get_store (self->office), self->kind, self->field, self->owner, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; records && i < records->len; i++)
    {
      GtkWidget *row = new_row (self, records->pdata[i]);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
tru_record_parts_dispose (GObject *object)
{
  g_clear_object (&TRU_RECORD_PARTS (object)->office);
  G_OBJECT_CLASS (tru_record_parts_parent_class)->dispose (object);
}

static void
tru_record_parts_finalize (GObject *object)
{
  TruRecordParts *self = TRU_RECORD_PARTS (object);

  g_ptr_array_unref (self->rows);
  g_free (self->owner);
  G_OBJECT_CLASS (tru_record_parts_parent_class)->finalize (object);
}

static void
tru_record_parts_class_init (TruRecordPartsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_record_parts_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_record_parts_finalize;
}

static void
tru_record_parts_init (TruRecordParts *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/**
 * tru_record_parts_new:
 * @office: a database
 * @kind: a kind
 * @field: the field by which its records belong to @owner
 * @owner: a record's uid
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
tru_record_parts_new (TruOffice     *office,
                      const TruKind *kind,
                      guint          field,
                      const char    *owner)
{
  TruRecordParts *self = g_object_new (TRU_TYPE_RECORD_PARTS, NULL);
  const char *title = _(kind->label_plural);
  g_autofree char *label = g_strdup_printf (_("Add: %s"), tru_kind_label (kind));
  GtkWidget *add = new_icon_button ("list-add-symbolic", label);

  self->office = g_object_ref (office);
  self->kind = kind;
  self->field = field;
  self->owner = g_strdup (owner);
  self->add_button = add;
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (wanted[i].part == kind)
      adw_preferences_group_set_description (self->group, _(wanted[i].why));
  adw_preferences_group_set_title (self->group, title);
  adw_preferences_group_set_header_suffix (self->group, add);
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (on_add), self);
  g_signal_connect_object (office, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

/**
 * tru_record_parts_append:
 * @page: gets the lists below what it has
 * @office: a database
 * @owner: a kind
 * @uid: uid of one of its records
 *
 * Appends a list for each kind whose records belong to one of @owner.
 */
void
tru_record_parts_append (GtkBox        *page,
                         TruOffice     *office,
                         const TruKind *owner,
                         const char    *uid)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      int field = find_owner (kinds[i], owner);

      if (field >= 0)
        gtk_box_append (page, tru_record_parts_new (office, kinds[i], field, uid));
    }
}

/**
 * tru_record_parts_are_wanted:
 * @owner: a kind
 *
 * Returns: whether a new record of it is nothing yet without some of what belongs to it
 */
gboolean
tru_record_parts_are_wanted (const TruKind *owner)
{
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (wanted[i].owner == owner)
      return TRUE;
  return FALSE;
}

/**
 * tru_record_parts_begin:
 * @page: has the lists of tru_record_parts_append()
 *
 * Leads the keyboard to what adds the first of what is wanted.
 */
void
tru_record_parts_begin (GtkWidget *page)
{
  for (GtkWidget *child = gtk_widget_get_first_child (page); child; child = gtk_widget_get_next_sibling (child))
    for (guint i = 0; TRU_IS_RECORD_PARTS (child) && i < G_N_ELEMENTS (wanted); i++)
      if (TRU_RECORD_PARTS (child)->kind == wanted[i].part)
        tru_reveal_begin_at (TRU_RECORD_PARTS (child)->add_button);
}
