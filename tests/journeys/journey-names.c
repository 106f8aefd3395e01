/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-tour.h"
#include "tru-kinds.h"
#include "tru-names.h"

/* Every control that a screen reader meets has a name, and every window fits a small screen: in every room, in the main dialogs, and in
   each kind's form. */

static guint n_nameless;

/* What one acts on, or stands on with the keyboard. */
static gboolean
is_control (GtkWidget *widget)
{
  switch (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_COMBO_BOX:
    case GTK_ACCESSIBLE_ROLE_LINK:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO:
    case GTK_ACCESSIBLE_ROLE_RADIO:
    case GTK_ACCESSIBLE_ROLE_SEARCH_BOX:
    case GTK_ACCESSIBLE_ROLE_SLIDER:
    case GTK_ACCESSIBLE_ROLE_SPIN_BUTTON:
    case GTK_ACCESSIBLE_ROLE_SWITCH:
    case GTK_ACCESSIBLE_ROLE_TEXT_BOX:
      return TRUE;
    case GTK_ACCESSIBLE_ROLE_GRID:
    case GTK_ACCESSIBLE_ROLE_LIST:
    case GTK_ACCESSIBLE_ROLE_LIST_BOX:
    case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
    case GTK_ACCESSIBLE_ROLE_OPTION:
    case GTK_ACCESSIBLE_ROLE_ROW:
    case GTK_ACCESSIBLE_ROLE_TREE_GRID:
      return gtk_widget_get_focusable (widget);
    default:
      return FALSE;
    }
}

static char *
describe (GtkWidget *widget)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = 0; widget && i < 6; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (path, "%s%s (%s)", i > 0 ? " in " : "", G_OBJECT_TYPE_NAME (widget), gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
  return g_string_free (g_steal_pointer (&path), FALSE);
}

static void
check (GtkWidget  *widget,
       const char *where)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_control (widget) && !tru_names_has (widget))
    {
      g_autofree char *path = describe (widget);

      g_printerr ("Without a name, in %s: %s\n", where, path);
      n_nameless++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check (child, where);
}

static gboolean
stands_over (gpointer journey)
{
  return tru_journey_front (journey) != GTK_WINDOW (tru_journey_window (journey));
}

static gboolean
is_open (gpointer menu)
{
  return gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (menu)));
}

static void
collect_menus (GtkWidget *widget,
               GPtrArray *menus)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)))
    g_ptr_array_add (menus, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect_menus (child, menus);
}

#define SMALL_SCREEN 1024 /* pixels */

/* What does not fit a small screen cannot be reached on it. The page of keys is laid out by GTK, which asks for more. */
static void
check_width (TruJourney *journey,
             const char *where)
{
  int least;

  gtk_widget_measure (GTK_WIDGET (tru_journey_front (journey)), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > SMALL_SCREEN && !GTK_IS_SHORTCUTS_WINDOW (tru_journey_front (journey)))
    g_error ("%s is %d pixels wide at least", where, least);
}

/* The front window as it stands, then with each of its menus open. */
static void
check_front (TruJourney *journey,
             const char *where)
{
  GtkWidget *front = GTK_WIDGET (tru_journey_front (journey));
  g_autoptr (GPtrArray) menus = g_ptr_array_new ();

  tru_journey_settle (journey);
  check (front, where);
  check_width (journey, where);
  collect_menus (front, menus);
  for (guint i = 0; i < menus->len; i++)
    {
      /* The page scrolls to where the keyboard is. */
      gtk_widget_grab_focus (menus->pdata[i]);
      tru_journey_settle (journey);
      gtk_menu_button_popup (menus->pdata[i]);
      tru_journey_wait (journey, where, is_open, menus->pdata[i]);
      check (menus->pdata[i], where);
      gtk_menu_button_popdown (menus->pdata[i]);
    }
}

static void
check_dialog (TruJourney *journey,
              const char *where)
{
  tru_journey_wait (journey, where, stands_over, journey);
  tru_journey_wait_front (journey);
  check_front (journey, where);
  tru_journey_close_dialog (journey);
}

/* The form of the first record of a kind, whatever dialog it has. */
static void
visit_form (TruJourney    *journey,
            const TruKind *kind)
{
  g_autoptr (GPtrArray) records = tru_store_find (tru_journey_store (journey), kind, 0, NULL, NULL);

  if (!records || records->len == 0)
    return;
  tru_journey_act (journey, "win.edit-record", "(ss)", kind->name, tru_record_get_uid (records->pdata[0]));
  check_dialog (journey, kind->name);
}

static void
visit_dialogs (TruJourney *journey)
{
  static const char *const acts[] = { "household.add-member", "household.add-dwelling" };
  GtkWidget *page;

  tru_journey_act (journey, "win.add-appointment", "x", (gint64) 0);
  check_dialog (journey, "a new appointment");
  tru_journey_act (journey, "win.plan-worksite", "s", TRU_JOURNEY_BENALI);
  check_dialog (journey, "a new worksite");
  tru_journey_act (journey, "win.show-record", "(ss)", "household", TRU_JOURNEY_BENALI);
  page = tru_journey_see_type (journey, "TruHouseholdPage");
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_assert_true (gtk_widget_activate_action (page, acts[i], NULL));
      check_dialog (journey, acts[i]);
    }
}

static void
visit_search (TruJourney *journey)
{
  tru_journey_press (journey, "<Control>k");
  tru_journey_type (journey, "benali");
  tru_journey_see (journey, "Samira Benali");
  check_front (journey, "the search");
}

static void
at_the_association (TruJourney *journey)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  tru_journey_tour (journey, check_front);
  visit_dialogs (journey);
  for (guint i = 0; i < n_kinds; i++)
    visit_form (journey, kinds[i]);
  visit_search (journey);
}

static char *benali;

static void
at_the_partner (TruJourney *journey)
{
  tru_journey_tour_partner (journey, benali, check_front);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *association = tru_journey_demo (journey);
  g_autofree char *partner = tru_journey_path (journey, "partner.db");

  benali = tru_journey_send_benali (journey, association);
  tru_journey_run (journey, association, at_the_association);
  tru_journey_run (journey, partner, at_the_partner);
  g_free (benali);
  g_assert_cmpuint (n_nameless, ==, 0);
  return 0;
}
