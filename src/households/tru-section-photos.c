/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-household-words.h"
#include "tru-photo-store.h"
#include "tru-photo.h"
#include "tru-thumbnail.h"
#include "tru-worksite-room.h"

#define WIDTH 148
#define HEIGHT 110
#define PATH_KEY "path"

static const struct
{
  TruPhotoMoment moment;
  const char *title;
} columns[] = {
  { TRU_PHOTO_MOMENT_BEFORE, NC_("photos", "Before") },
  { TRU_PHOTO_MOMENT_DURING, NC_("photos", "During") },
  { TRU_PHOTO_MOMENT_AFTER, NC_("photos", "After") },
};

static void
on_thumbnail (GtkWidget *button,
              gpointer   user_data)
{
  tru_thumbnail_open (button, g_object_get_data (G_OBJECT (button), PATH_KEY));
}

/* What a picture shows: its caption, its room, its day. */
static char *
caption_of (const TruHouseholdFile *file,
            TruRecord              *photo)
{
  const char *caption = tru_record_get_text (photo, TRU_PHOTO_CAPTION);
  const char *room = tru_record_get_text (photo, TRU_PHOTO_ROOM);
  g_autofree char *name = room ? tru_store_title (file->store, &tru_worksite_room_kind, room) : NULL;
  g_autofree char *day = tru_date_format (tru_record_get_number (photo, TRU_PHOTO_TAKEN_ON), TRU_DATE_SHORT);

  return tru_household_join (" · ", caption ? caption : name ? name : _("Photo"), day, NULL);
}

static GtkWidget *
new_photo (const TruHouseholdFile *file,
           TruRecord              *photo)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *button = gtk_button_new ();
  char *path = tru_photo_store_path (file->store, tru_record_get_text (photo, TRU_PHOTO_HASH));
  g_autofree char *caption = caption_of (file, photo);
  g_autofree char *name = path ? g_strdup_printf (_("Look at the photo: %s"), caption)
                               : g_strdup_printf (_("%s: its file is not on this computer"), caption);

  gtk_button_set_child (GTK_BUTTON (button), tru_thumbnail_new (path, WIDTH, HEIGHT));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "photo-button");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), PATH_KEY, path, g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_thumbnail), NULL);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), tru_card_cell_button (caption, caption, "win.edit-record",
                                                       g_variant_new ("(ss)", "photo", tru_record_get_uid (photo))));
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  return box;
}

/* What was taken at no special moment stands with what was taken during the work. */
static gboolean
belongs (TruRecord      *photo,
         TruPhotoMoment  moment)
{
  gint64 taken = tru_record_get_number (photo, TRU_PHOTO_MOMENT);

  if (taken == TRU_PHOTO_MOMENT_BEFORE || taken == TRU_PHOTO_MOMENT_AFTER)
    return taken == moment;
  return moment == TRU_PHOTO_MOMENT_DURING;
}

static GtkWidget *
new_column (const TruHouseholdFile *file,
            GPtrArray              *photos,
            guint                   column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  const char *title = g_dpgettext2 (NULL, "photos", columns[column].title);
  GtkWidget *add = gtk_button_new_with_mnemonic (_("Add a _Photo…"));
  g_autofree char *name = g_strdup_printf (_("Add a photo: %s"), title);

  gtk_box_append (GTK_BOX (box), tru_card_label (title, "column-heading"));
  for (guint i = 0; i < photos->len; i++)
    if (belongs (photos->pdata[i], columns[column].moment))
      gtk_box_append (GTK_BOX (box), new_photo (file, photos->pdata[i]));
  gtk_widget_add_css_class (add, "card-button");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (add), "i", (int) columns[column].moment);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "household.add-photo");
  gtk_box_append (GTK_BOX (box), add);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

void
tru_household_show_photos (TruCard                *card,
                           const TruHouseholdFile *file,
                           GMenu                  *menu)
{
  g_autoptr (GPtrArray) photos
    = file->worksite ? tru_store_find (file->store, &tru_photo_kind, TRU_PHOTO_WORKSITE, tru_record_get_uid (file->worksite), NULL) : NULL;
  GtkWidget *line;

  gtk_widget_set_visible (GTK_WIDGET (card), photos != NULL);
  if (!photos)
    return;
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_box_append (GTK_BOX (line), new_column (file, photos, i));
  tru_card_append (card, line);
  tru_card_note (card, _("People who can be recognised must have agreed to be pictured; the day is noted in their form."));
}
