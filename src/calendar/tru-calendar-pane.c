/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-pane.h"

#include <glib/gi18n.h>

#include "tru-calendar-palette.h"
#include "tru-filter-popover.h"
#include "tru-today-mark.h"

struct _TruCalendarPane
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkCalendar *month;
  GtkBox *types;
  GtkBox *crews;
  GtkWidget *crews_section;
  TruFilterPopover *only;
  GtkMenuButton *only_button;
  GtkLabel *counts[TRU_CALENDAR_N_TYPES];
  GtkCheckButton *checks[TRU_CALENDAR_N_TYPES];
  TruCalendarFilter filter;
  gboolean is_updating;
};

enum
{
  FILTER_CHANGED,
  DAY_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruCalendarPane, tru_calendar_pane, GTK_TYPE_WIDGET)

static void
on_day_selected (TruCalendarPane *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->month);

  if (!self->is_updating)
    g_signal_emit (self, signals[DAY_PICKED], 0,
                   tru_date_new (g_date_time_get_year (chosen), g_date_time_get_month (chosen),
                                 g_date_time_get_day_of_month (chosen)));
}

static void
on_type_toggled (GtkCheckButton  *check,
                 TruCalendarPane *self)
{
  for (guint i = 0; i < TRU_CALENDAR_N_TYPES; i++)
    if (self->checks[i] == check)
      self->filter.hides[i] = !gtk_check_button_get_active (check);
  if (!self->is_updating)
    g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static void
on_crew_toggled (GtkCheckButton  *check,
                 TruCalendarPane *self)
{
  const char *uid = g_object_get_data (G_OBJECT (check), "uid");

  if (gtk_check_button_get_active (check))
    g_hash_table_remove (self->filter.hidden_crews, uid);
  else
    g_hash_table_add (self->filter.hidden_crews, g_strdup (uid));
  if (!self->is_updating)
    g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

/* How many filters are set is seen while the popover is shut. */
static void
label_button (TruCalendarPane *self)
{
  guint n_set = tru_filter_popover_count (self->only);
  /* Translators: a button that narrows the calendar down, and how many ways it is narrowed down. */
  g_autofree char *text = n_set > 0 ? g_strdup_printf (_("Only… (%u)"), n_set) : g_strdup (_("Only…"));

  gtk_menu_button_set_label (self->only_button, text);
}

static void
take_only (TruCalendarPane *self)
{
  for (guint i = 0; i < TRU_CALENDAR_N_ONLY; i++)
    {
      g_free (self->filter.only[i]);
      self->filter.only[i] = g_strdup (tru_filter_popover_get (self->only, i));
    }
  label_button (self);
}

static void
on_only_changed (TruCalendarPane *self)
{
  take_only (self);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* One check button that holds the whole line: the words are clicked as well as the box. */
static GtkCheckButton *
add_line (GtkBox     *box,
          const char *tone,
          const char *text,
          GtkWidget  *end)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = make_label (text, "row-text");

  gtk_widget_add_css_class (check, "calendar-filter");
  if (tone != NULL)
    {
      g_autofree char *css_class = g_strconcat ("tone-", tone, NULL);
      GtkWidget *dot = make_label ("●", css_class);

      gtk_widget_add_css_class (dot, "dot");
      gtk_label_set_ellipsize (GTK_LABEL (dot), PANGO_ELLIPSIZE_NONE);
      gtk_box_append (GTK_BOX (line), dot);
    }
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), end);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), line);
  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_margin_start (line, 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_box_append (box, check);
  return GTK_CHECK_BUTTON (check);
}

static void
add_types (TruCalendarPane *self)
{
  for (guint i = 0; i < TRU_CALENDAR_N_TYPES; i++)
    {
      self->counts[i] = GTK_LABEL (make_label ("", "secondary"));
      gtk_widget_add_css_class (GTK_WIDGET (self->counts[i]), "numeric");
      self->checks[i] = add_line (self->types, tru_calendar_type_css (i), tru_calendar_type_plural (i),
                                  GTK_WIDGET (self->counts[i]));
      g_signal_connect (self->checks[i], "toggled", G_CALLBACK (on_type_toggled), self);
    }
}

static char *
describe_crew (const TruCalendarCrew *crew)
{
  if (crew->instructor != NULL)
    return g_strdup (crew->instructor);
  if (crew->workers == TRU_UNKNOWN)
    return g_strdup ("");
  return g_strdup_printf (ngettext ("%d person", "%d people", (gulong) crew->workers), (int) crew->workers);
}

static void
add_crew (TruCalendarPane       *self,
          const TruCalendarCrew *crew)
{
  g_autofree char *details = describe_crew (crew);
  GtkWidget *label = make_label (details, "secondary");
  GtkCheckButton *check;

  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  check = add_line (self->crews, NULL, crew->name, label);
  g_object_set_data_full (G_OBJECT (check), "uid", g_strdup (crew->uid), g_free);
  g_object_set_data_full (G_OBJECT (check), "name", g_strdup (crew->name), g_free);
  gtk_check_button_set_active (check, !g_hash_table_contains (self->filter.hidden_crews, crew->uid));
  g_signal_connect (check, "toggled", G_CALLBACK (on_crew_toggled), self);
}

static void
remove_all (GtkBox *box)
{
  GtkWidget *check;

  while ((check = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, check);
}

static void
tru_calendar_pane_dispose (GObject *object)
{
  TruCalendarPane *self = TRU_CALENDAR_PANE (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  G_OBJECT_CLASS (tru_calendar_pane_parent_class)->dispose (object);
}

static void
tru_calendar_pane_finalize (GObject *object)
{
  TruCalendarPane *self = TRU_CALENDAR_PANE (object);

  g_hash_table_unref (self->filter.hidden_crews);
  for (guint i = 0; i < TRU_CALENDAR_N_ONLY; i++)
    g_free (self->filter.only[i]);
  G_OBJECT_CLASS (tru_calendar_pane_parent_class)->finalize (object);
}

static void
tru_calendar_pane_class_init (TruCalendarPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRU_TYPE_FILTER_POPOVER);
  G_OBJECT_CLASS (klass)->dispose = tru_calendar_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_calendar_pane_finalize;
  signals[FILTER_CHANGED] = g_signal_new ("filter-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
  signals[DAY_PICKED] = g_signal_new ("day-picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/calendar/calendar-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, TruCalendarPane, root);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarPane, month);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarPane, types);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarPane, crews);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarPane, crews_section);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarPane, only);
  gtk_widget_class_bind_template_child (widget_class, TruCalendarPane, only_button);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_only_changed);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "calendarpane");
}

static void
tru_calendar_pane_init (TruCalendarPane *self)
{
  self->filter.hidden_crews = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_types (self);
  tru_today_mark (self->month);
  self->is_updating = FALSE;
}

/**
 * tru_calendar_pane_set_day:
 * @self: a pane
 * @day: the day that the small month marks
 */
void
tru_calendar_pane_set_day (TruCalendarPane *self,
                           TruDate          day)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, of_month;

  tru_date_get (day, &year, &month, &of_month);
  date = g_date_time_new_local (year, month, of_month, 12, 0, 0);
  self->is_updating = TRUE;
  gtk_calendar_select_day (self->month, date);
  self->is_updating = FALSE;
}

/** tru_calendar_pane_mark_today: in the small month, when midnight has passed. */
void
tru_calendar_pane_mark_today (TruCalendarPane *self)
{
  tru_today_mark_again (self->month);
}

/**
 * tru_calendar_pane_set_counts:
 * @self: a pane
 * @counts: (array): for each #TruCalendarType how many there are in the period shown
 */
void
tru_calendar_pane_set_counts (TruCalendarPane *self,
                              const guint     *counts)
{
  for (guint i = 0; i < TRU_CALENDAR_N_TYPES; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", counts[i]);

      gtk_label_set_text (self->counts[i], text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
}

/**
 * tru_calendar_pane_set_crews:
 * @self: a pane
 * @crews: (element-type TruCalendarCrew): the crews, in order
 */
void
tru_calendar_pane_set_crews (TruCalendarPane *self,
                             GPtrArray       *crews)
{
  self->is_updating = TRUE;
  remove_all (self->crews);
  for (guint i = 0; i < crews->len; i++)
    add_crew (self, g_ptr_array_index (crews, i));
  gtk_widget_set_visible (self->crews_section, crews->len > 0);
  self->is_updating = FALSE;
}

const TruCalendarFilter *
tru_calendar_pane_get_filter (TruCalendarPane *self)
{
  return &self->filter;
}

/**
 * tru_calendar_pane_set_store:
 * @self: a pane that has none yet
 * @store: where the programmes, territories, people and crews are that it can be narrowed down to
 */
void
tru_calendar_pane_set_store (TruCalendarPane *self,
                             TruStore        *store)
{
  tru_filter_popover_set_store (self->only, store);
}

/** tru_calendar_pane_clear: shows everything again, without saying so. */
void
tru_calendar_pane_clear (TruCalendarPane *self)
{
  GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->crews));

  self->is_updating = TRUE;
  for (guint i = 0; i < TRU_CALENDAR_N_TYPES; i++)
    gtk_check_button_set_active (self->checks[i], TRUE);
  for (; check != NULL; check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  tru_filter_popover_clear (self->only);
  take_only (self);
  g_hash_table_remove_all (self->filter.hidden_crews);
  self->is_updating = FALSE;
}

/**
 * tru_calendar_pane_describe:
 * @self: a pane
 *
 * Returns: (transfer full) (nullable): “Crew: Équipe A · Without: Workshops”, %NULL when everything is shown
 */
char *
tru_calendar_pane_describe (TruCalendarPane *self)
{
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->crews));
  g_autofree char *names = NULL;
  g_autofree char *only = tru_filter_popover_describe (self->only);

  for (guint i = 0; i < TRU_CALENDAR_N_TYPES; i++)
    if (self->filter.hides[i])
      g_ptr_array_add (hidden, (gpointer) tru_calendar_type_plural (i));
  for (; check != NULL; check = gtk_widget_get_next_sibling (check))
    if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_ptr_array_add (hidden, g_object_get_data (G_OBJECT (check), "name"));
  if (hidden->len == 0)
    return g_steal_pointer (&only);
  g_ptr_array_add (hidden, NULL);
  names = g_strjoinv (", ", (char **) hidden->pdata);
  if (only != NULL)
    /* Translators: what alone is shown; types of events and crews that are not. */
    return g_strdup_printf (_("%s · Without: %s"), only, names);
  /* Translators: types of events and crews that the calendar does not show. */
  return g_strdup_printf (_("Without: %s"), names);
}

/**
 * tru_calendar_pane_save:
 * @self: a pane
 * @file: where the room keeps its state
 */
void
tru_calendar_pane_save (TruCalendarPane *self,
                        GKeyFile        *file)
{
  g_autofree gpointer *crews = g_hash_table_get_keys_as_array (self->filter.hidden_crews, NULL);
  g_autoptr (GPtrArray) types = g_ptr_array_new ();

  for (guint i = 0; i < TRU_CALENDAR_N_TYPES; i++)
    if (self->filter.hides[i])
      g_ptr_array_add (types, (gpointer) tru_calendar_type_token (i));
  if (types->len > 0)
    g_key_file_set_string_list (file, "calendar", "hidden", (const char *const *) types->pdata, types->len);
  if (g_hash_table_size (self->filter.hidden_crews) > 0)
    g_key_file_set_string_list (file, "calendar", "hidden-crews", (const char *const *) crews,
                                g_hash_table_size (self->filter.hidden_crews));
}

/**
 * tru_calendar_pane_restore:
 * @self: a pane that has no crews yet
 * @file: what tru_calendar_pane_save() wrote
 */
void
tru_calendar_pane_restore (TruCalendarPane *self,
                           GKeyFile        *file)
{
  g_auto (GStrv) types = g_key_file_get_string_list (file, "calendar", "hidden", NULL, NULL);
  g_auto (GStrv) crews = g_key_file_get_string_list (file, "calendar", "hidden-crews", NULL, NULL);

  self->is_updating = TRUE;
  for (guint i = 0; types != NULL && i < TRU_CALENDAR_N_TYPES; i++)
    if (g_strv_contains ((const char *const *) types, tru_calendar_type_token (i)))
      gtk_check_button_set_active (self->checks[i], FALSE);
  for (char **crew = crews; crew != NULL && *crew != NULL; crew++)
    g_hash_table_add (self->filter.hidden_crews, g_strdup (*crew));
  self->is_updating = FALSE;
}
