/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contact.h"
#include "tru-organisation.h"
#include "tru-partner-line.h"
#include "tru-partners-list.h"
#include "tru-partners-room.h"
#include "tru-write.h"

typedef struct
{
  char *folder;
  TruOffice *office;
  char *own;
  char *partner;
  char *contact;
  GtkWidget *room;
  GtkWindow *window;
} Desk;

static char *
add_organisation (TruWrite            *write,
                  const char          *name,
                  TruOrganisationType  type,
                  gboolean             own)
{
  g_autoptr (TruRecord) record = tru_record_new (&tru_organisation_kind);

  tru_record_set_text (record, TRU_ORGANISATION_NAME, name);
  tru_record_set_number (record, TRU_ORGANISATION_TYPE, type);
  tru_record_set_number (record, TRU_ORGANISATION_OWN, own);
  g_assert_true (tru_write_insert (write, record, NULL));
  return g_strdup (tru_record_get_uid (record));
}

static char *
add_contact (TruWrite   *write,
             const char *organisation,
             const char *name)
{
  g_autoptr (TruRecord) record = tru_record_new (&tru_contact_kind);

  tru_record_set_text (record, TRU_CONTACT_ORGANISATION, organisation);
  tru_record_set_text (record, TRU_CONTACT_NAME, name);
  g_assert_true (tru_write_insert (write, record, NULL));
  return g_strdup (tru_record_get_uid (record));
}

static void
fill (Desk     *desk,
      TruStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (store, "import", "test", &error);
  g_autofree char *staff = NULL;

  g_assert_no_error (error);
  desk->own = add_organisation (write, "Zénith", TRU_ORGANISATION_TYPE_ASSOCIATION, TRUE);
  desk->partner = add_organisation (write, "Vilogia", TRU_ORGANISATION_TYPE_LANDLORD, FALSE);
  g_free (add_organisation (write, "CAF du Nord", TRU_ORGANISATION_TYPE_CAF, FALSE));
  desk->contact = add_contact (write, desk->partner, "Carlier");
  staff = add_contact (write, desk->own, "Lefebvre");
  g_assert_true (tru_write_commit (write, &error));
}

static void
desk_open (Desk         *desk,
           gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (TruStore) store = NULL;
  g_autoptr (GError) error = NULL;

  desk->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  path = g_build_filename (desk->folder, "truelle.db", NULL);
  store = tru_store_open (path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  fill (desk, store);
  desk->office = tru_office_open (path, TRU_STORE_EXISTING, &error);
  g_assert_no_error (error);
  desk->room = g_object_new (TRU_TYPE_PARTNERS_ROOM, "office", desk->office, NULL);
  desk->window = GTK_WINDOW (g_object_ref_sink (gtk_window_new ()));
  gtk_window_set_default_size (desk->window, 1072, 754);
  gtk_window_set_child (desk->window, desk->room);
  gtk_window_present (desk->window);
}

static void
desk_close (Desk         *desk,
            gconstpointer data)
{
  const char *arguments[] = { "rm", "-rf", desk->folder, NULL };

  gtk_window_destroy (desk->window);
  g_clear_object (&desk->window);
  g_clear_object (&desk->office);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (desk->folder);
  g_free (desk->own);
  g_free (desk->partner);
  g_free (desk->contact);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static const char *
chosen (Desk *desk)
{
  return tru_partners_list_get_chosen (TRU_PARTNERS_LIST (find (desk->room, TRU_TYPE_PARTNERS_LIST)));
}

static void
test_own_comes_first (Desk         *desk,
                      gconstpointer data)
{
  g_assert_cmpstr (chosen (desk), ==, desk->own);
  g_assert_nonnull (find (desk->room, TRU_TYPE_PARTNER_LINE));
}

static void
test_contact_shows_its_organisation (Desk         *desk,
                                     gconstpointer data)
{
  g_assert_true (tru_room_show_record (TRU_ROOM (desk->room), "contact", desk->contact));
  g_assert_cmpstr (chosen (desk), ==, desk->partner);
  g_assert_true (shows (desk->room, "Nothing noted yet. Add address, phone and email with “Edit”."));
  g_assert_false (tru_room_show_record (TRU_ROOM (desk->room), "household", desk->contact));
  g_assert_true (tru_room_show_record (TRU_ROOM (desk->room), "contact", "gone"));
  g_assert_cmpstr (chosen (desk), ==, desk->partner);
}

static void
test_filter (Desk         *desk,
             gconstpointer data)
{
  GtkDropDown *types = GTK_DROP_DOWN (find (desk->room, GTK_TYPE_DROP_DOWN));

  gtk_drop_down_set_selected (types, TRU_ORGANISATION_TYPE_LANDLORD + 1);
  g_assert_cmpstr (chosen (desk), ==, desk->partner);
  gtk_drop_down_set_selected (types, TRU_ORGANISATION_TYPE_FOUNDATION + 1);
  g_assert_null (chosen (desk));
  /* What a filter hides comes back when it is asked for. */
  g_assert_true (tru_room_show_record (TRU_ROOM (desk->room), "organisation", desk->own));
  g_assert_cmpstr (chosen (desk), ==, desk->own);
  g_assert_cmpuint (gtk_drop_down_get_selected (types), ==, 0);
}

static void
test_state (Desk         *desk,
            gconstpointer data)
{
  g_autofree char *state = NULL;

  tru_room_show_record (TRU_ROOM (desk->room), "organisation", desk->partner);
  state = tru_room_save_state (TRU_ROOM (desk->room));
  tru_room_show_record (TRU_ROOM (desk->room), "organisation", desk->own);
  tru_room_restore_state (TRU_ROOM (desk->room), state);
  g_assert_cmpstr (chosen (desk), ==, desk->partner);
  tru_room_restore_state (TRU_ROOM (desk->room), "");
  tru_room_restore_state (TRU_ROOM (desk->room), "99 nobody");
  g_assert_cmpstr (chosen (desk), ==, desk->partner);
}

static void
test_fits (Desk         *desk,
           gconstpointer data)
{
  int minimum;

  gtk_widget_measure (desk->room, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 1071);
  /* A text half as large again, on a screen of 1366 with the sidebar. */
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 144 * PANGO_SCALE, NULL);
  gtk_widget_measure (desk->room, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 1366 - 208);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
}

#define ADD(path, test) g_test_add (path, Desk, NULL, desk_open, test, desk_close)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/partners/room/own", test_own_comes_first);
  ADD ("/partners/room/contact", test_contact_shows_its_organisation);
  ADD ("/partners/room/filter", test_filter);
  ADD ("/partners/room/state", test_state);
  ADD ("/partners/room/fits", test_fits);
  return g_test_run ();
}
