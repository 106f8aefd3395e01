/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-member-photo.h"

#include <glib/gi18n.h>

#include "tru-file-choice.h"
#include "tru-member-picture.h"
#include "tru-member.h"

#define SIDE 128

typedef struct
{
  TruOffice *office;
  char *member;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->office);
  g_free (choice->member);
  g_free (choice);
}

/* Whose picture: the uid of the member, then the path of the file. */
static gboolean
add (TruStore  *store,
     gpointer   data,
     GError   **error)
{
  GStrv pair = data;
  g_autofree char *photo = tru_member_picture_add (store, pair[0], pair[1], error);

  return photo != NULL;
}

static void
on_chosen (GtkWidget  *widget,
           const char *path,
           gpointer    data)
{
  Choice *choice = data;
  const char *pair[] = { choice->member, path, NULL };

  tru_room_do (widget, choice->office, _("Picture added"), add, g_strdupv ((char **) pair), (GDestroyNotify) g_strfreev);
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
  g_autoptr (GError) error = NULL;
  Choice *choice;
  GtkFileChooser *chooser;

  if (!tru_member_picture_check (tru_office_get_store (office), member, &error))
    {
      tru_room_toast (widget, error->message);
      return;
    }
  choice = g_new0 (Choice, 1);
  choice->office = g_object_ref (office);
  choice->member = g_strdup (member);
  chooser = tru_file_choice_new (widget, GTK_FILE_CHOOSER_ACTION_OPEN, _("Add a Picture"), _("_Add"), on_chosen, choice, choice_free);
  tru_file_choice_add_pictures (chooser);
  tru_file_choice_show (chooser);
}
