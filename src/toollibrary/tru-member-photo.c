/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-member-photo.h"

#include <glib/gi18n.h>

#include "tru-member-picture.h"
#include "tru-member.h"

#define OFFICE_KEY "office"
#define MEMBER_KEY "member"
#define SIDE 128

typedef struct
{
  char *member;
  char *path;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_free (picture->member);
  g_free (picture->path);
  g_free (picture);
}

static gboolean
add (TruStore  *store,
     gpointer   data,
     GError   **error)
{
  Picture *picture = data;
  g_autofree char *photo = tru_member_picture_add (store, picture->member, picture->path, error);

  return photo != NULL;
}

static void
on_chosen (GtkNativeDialog *chooser,
           int              response,
           GtkWidget       *widget)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  Picture *picture;

  if (file && g_file_peek_path (file))
    {
      picture = g_new0 (Picture, 1);
      picture->member = g_strdup (g_object_get_data (G_OBJECT (chooser), MEMBER_KEY));
      picture->path = g_file_get_path (file);
      tru_room_do (widget, g_object_get_data (G_OBJECT (chooser), OFFICE_KEY), _("Picture added"), add, picture, picture_free);
    }
  g_object_unref (chooser);
}

/**
 * tru_member_photo_read:
 * @store: where to read
 * @member: uid of a member
 *
 * Returns: (transfer full) (nullable): the member’s picture, small; %NULL without one, or without an agreement
 */
GdkPaintable *
tru_member_photo_read (TruStore   *store,
                       const char *member)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_member_kind, member, NULL);
  g_autofree char *path = record ? tru_member_picture_path (store, record) : NULL;
  g_autoptr (GdkPixbuf) read = path ? gdk_pixbuf_new_from_file_at_scale (path, SIDE, SIDE, TRUE, NULL) : NULL;
  g_autoptr (GdkPixbuf) upright = read ? gdk_pixbuf_apply_embedded_orientation (read) : NULL;

  return upright ? GDK_PAINTABLE (gdk_texture_new_for_pixbuf (upright)) : NULL;
}

/**
 * tru_member_photo_choose:
 * @widget: a widget of the window
 * @office: the office
 * @member: uid of a member
 *
 * Asks for a picture’s file and keeps it with the member, where he or she agreed; else says what to note first.
 */
void
tru_member_photo_choose (GtkWidget  *widget,
                         TruOffice  *office,
                         const char *member)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Add a Picture"), GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               _("_Add"), _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures (JPEG, PNG)"));
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_object_set_data_full (G_OBJECT (chooser), OFFICE_KEY, g_object_ref (office), g_object_unref);
  g_object_set_data_full (G_OBJECT (chooser), MEMBER_KEY, g_strdup (member), g_free);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_chosen), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
