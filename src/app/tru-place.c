/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-place.h"

#define WINDOW "window"
#define ROOMS "rooms"

struct _TruPlace
{
  GKeyFile *file;
  char *path;
};

/**
 * tru_place_load:
 * @key: the database's key, see tru_lock_key()
 *
 * Returns: (transfer full): what was kept, or an empty place
 */
TruPlace *
tru_place_load (const char *key)
{
  TruPlace *self = g_new0 (TruPlace, 1);
  g_autofree char *name = g_strconcat (key, ".ini", NULL);

  self->file = g_key_file_new ();
  self->path = g_build_filename (g_get_user_state_dir (), "truelle", name, NULL);
  g_key_file_load_from_file (self->file, self->path, G_KEY_FILE_NONE, NULL);
  return self;
}

/**
 * tru_place_save:
 * @self: a place
 *
 * Keeps it. A folder that cannot be written costs the memory of the place, nothing else.
 */
void
tru_place_save (TruPlace *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (self->file, self->path, &error))
    g_message ("The place in the window is not kept: %s", error->message);
}

/**
 * tru_place_free:
 * @self: a place
 */
void
tru_place_free (TruPlace *self)
{
  g_key_file_unref (self->file);
  g_free (self->path);
  g_free (self);
}

/**
 * tru_place_get_room:
 * @self: a place
 *
 * Returns: (transfer full) (nullable): name of the room
 */
char *
tru_place_get_room (TruPlace *self)
{
  return g_key_file_get_string (self->file, WINDOW, "room", NULL);
}

/**
 * tru_place_set_room:
 * @self: a place
 * @room: name of the room
 */
void
tru_place_set_room (TruPlace   *self,
                    const char *room)
{
  g_key_file_set_string (self->file, WINDOW, "room", room);
}

/**
 * tru_place_get_state:
 * @self: a place
 * @room: name of a room
 *
 * Returns: (transfer full) (nullable): what the room's save_state returned
 */
char *
tru_place_get_state (TruPlace   *self,
                     const char *room)
{
  return g_key_file_get_string (self->file, ROOMS, room, NULL);
}

/**
 * tru_place_set_state:
 * @self: a place
 * @room: name of a room
 * @state: (nullable): what the room's save_state returned
 */
void
tru_place_set_state (TruPlace   *self,
                     const char *room,
                     const char *state)
{
  if (state)
    g_key_file_set_string (self->file, ROOMS, room, state);
  else
    g_key_file_remove_key (self->file, ROOMS, room, NULL);
}
