/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-photo-desk.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-clock.h"
#include "tru-file-choice.h"
#include "tru-room.h"
#include "tru-thumbnail.h"
#include "tru-worksite-file.h"

#define WIDTH 240
#define HEIGHT 160

typedef struct
{
  TruOffice *office;
  char *worksite;
  TruPhotoMoment moment;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->office);
  g_free (choice->worksite);
  g_free (choice);
}

/* Until the picture is kept, its record names the file that was chosen where it will name the content. */
static gboolean
add_photo (TruStore           *store,
           TruRecord          *photo,
           const TruOverride  *override,
           GError            **error)
{
  g_autofree char *path = g_strdup (tru_record_get_text (photo, TRU_PHOTO_HASH));

  return tru_worksite_file_add_photo (store, photo, path, error);
}

static void
on_chosen (GtkWidget  *widget,
           const char *path,
           gpointer    data)
{
  Choice *choice = data;

  tru_photo_desk_ask (widget, choice->office, choice->worksite, choice->moment, path);
}

/* What cannot be shown now will not be later: a file that is cut off, or no picture at all. */
static void
refuse (GtkWidget  *widget,
        const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *reason = g_strdup_printf (_("“%s” cannot be shown as a picture: choose a whole JPEG or PNG file."), name);

  tru_room_toast (widget, reason);
}

/**
 * tru_photo_desk_ask:
 * @widget: a widget of the window
 * @office: the office
 * @worksite: uid
 * @moment: before, during or after the works
 * @path: a picture’s file
 *
 * Shows the picture and asks which room it shows and whether people can be recognised; without their agreement it is refused,
 * whatever the motive. A file that is no whole picture is refused at once.
 */
void
tru_photo_desk_ask (GtkWidget      *widget,
                    TruOffice      *office,
                    const char     *worksite,
                    TruPhotoMoment  moment,
                    const char     *path)
{
  static const guint fields[] = { TRU_PHOTO_MOMENT, TRU_PHOTO_ROOM, TRU_PHOTO_TAKEN_ON, TRU_PHOTO_PEOPLE, TRU_PHOTO_CAPTION };
  g_autoptr (TruRecord) photo = tru_record_new (&tru_photo_kind);
  g_autoptr (GtkWidget) thumbnail = g_object_ref_sink (tru_thumbnail_new (path, WIDTH, HEIGHT));
  TruActDialog *dialog;

  if (!GTK_IS_PICTURE (thumbnail))
    {
      refuse (widget, path);
      return;
    }
  tru_record_set_text (photo, TRU_PHOTO_WORKSITE, worksite);
  tru_record_set_text (photo, TRU_PHOTO_HASH, path);
  tru_record_set_number (photo, TRU_PHOTO_MOMENT, moment);
  tru_record_set_number (photo, TRU_PHOTO_TAKEN_ON, tru_clock_today ());
  dialog = tru_act_dialog_new (widget, office, _("Add a Photo of the Worksite"), _("_Keep the Photo"), photo, add_photo);
  tru_act_dialog_append (dialog, thumbnail);
  tru_act_dialog_ask (dialog, fields, G_N_ELEMENTS (fields));
  tru_act_dialog_set_done (dialog, _("Photo added"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * tru_photo_desk_choose:
 * @widget: a widget of the window
 * @office: the office
 * @worksite: uid
 * @moment: before, during or after the works
 *
 * Asks for a picture’s file, then what it shows.
 */
void
tru_photo_desk_choose (GtkWidget      *widget,
                       TruOffice      *office,
                       const char     *worksite,
                       TruPhotoMoment  moment)
{
  Choice *choice = g_new0 (Choice, 1);
  GtkFileChooser *chooser;

  choice->office = g_object_ref (office);
  choice->worksite = g_strdup (worksite);
  choice->moment = moment;
  chooser = tru_file_choice_new (widget, GTK_FILE_CHOOSER_ACTION_OPEN, _("Add a Photo of the Worksite"), _("_Add"), on_chosen, choice, choice_free);
  tru_file_choice_add_pictures (chooser);
  tru_file_choice_show (chooser);
}
