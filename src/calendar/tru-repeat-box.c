/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-repeat-box.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-combo-list.h"
#include "tru-record.h"
#include "tru-repeat.h"

/* What the first list offers, in its order. */
typedef enum
{
  CHOICE_NEVER,
  CHOICE_WEEK,
  CHOICE_WEEKS,
  CHOICE_MONTH_WEEKDAY,
  CHOICE_MONTH_DAY,
  CHOICE_YEAR,
  CHOICE_OTHER,
} Choice;

typedef enum
{
  END_NEVER,
  END_DAY,
  END_COUNT,
} End;

struct _TruRepeatBox
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *every;
  AdwActionRow *weeks_row;
  GtkSpinButton *weeks;
  AdwComboRow *ends;
  AdwEntryRow *until;
  AdwActionRow *count_row;
  GtkSpinButton *count;
  GtkWidget *open_row;
  GtkSwitch *open;
  gboolean offers_open;
  char *rule; /* (nullable): as it was shown */
  TruTime starts_at;
  gboolean is_edited;
  gboolean is_filling;
};

static guint edited;

G_DEFINE_FINAL_TYPE (TruRepeatBox, tru_repeat_box, ADW_TYPE_PREFERENCES_GROUP)

static TruRepeat
read_choices (TruRepeatBox *self)
{
  static const TruRepeatEvery every[] = { TRU_REPEAT_NEVER,     TRU_REPEAT_WEEKS, TRU_REPEAT_WEEKS, TRU_REPEAT_MONTH_WEEKDAY,
                                          TRU_REPEAT_MONTH_DAY, TRU_REPEAT_YEARS, TRU_REPEAT_OTHER };
  TruRepeat shown = tru_repeat_from_rule (self->rule);
  guint choice = MIN (adw_combo_row_get_selected (self->every), CHOICE_OTHER);
  guint ends = adw_combo_row_get_selected (self->ends);
  TruRepeat repeat = { .every = every[choice], .interval = 1, .until = TRU_UNKNOWN };

  if (choice == CHOICE_WEEKS)
    repeat.interval = (guint) gtk_spin_button_get_value_as_int (self->weeks);
  else if (choice > CHOICE_WEEKS && shown.every == repeat.every)
    repeat.interval = shown.interval;
  if (repeat.every == TRU_REPEAT_WEEKS && (shown.weekdays & (shown.weekdays - 1)) != 0)
    repeat.weekdays = shown.weekdays;
  if (ends == END_DAY)
    repeat.until = tru_date_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self->until)), tru_clock_today ());
  if (ends == END_COUNT)
    repeat.count = (guint) gtk_spin_button_get_value_as_int (self->count);
  return repeat;
}

static char *
make_rule (TruRepeatBox *self)
{
  TruRepeat repeat = read_choices (self);

  return repeat.every == TRU_REPEAT_OTHER ? g_strdup (self->rule) : tru_repeat_to_rule (&repeat, self->starts_at);
}

/* A capital and a full stop make a sentence of it. */
static void
show_sentence (TruRepeatBox *self)
{
  g_autofree char *rule = make_rule (self);
  g_autofree char *words = tru_repeat_describe (rule, self->starts_at);
  g_autofree char *sentence = rule != NULL ? g_strdup_printf (_("Takes place %s."), words) : NULL;
  guint choice = adw_combo_row_get_selected (self->every);
  guint ends = adw_combo_row_get_selected (self->ends);
  gboolean is_ours = choice > CHOICE_NEVER && choice < CHOICE_OTHER;

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->weeks_row), choice == CHOICE_WEEKS);
  gtk_widget_set_visible (GTK_WIDGET (self->ends), is_ours);
  gtk_widget_set_visible (GTK_WIDGET (self->until), is_ours && ends == END_DAY);
  gtk_widget_set_visible (GTK_WIDGET (self->count_row), is_ours && ends == END_COUNT);
  gtk_widget_set_visible (self->open_row, self->offers_open && is_ours);
}

static void
on_edited (TruRepeatBox *self)
{
  if (self->is_filling)
    return;
  self->is_edited = TRUE;
  show_sentence (self);
  g_signal_emit (self, edited, 0);
}

static AdwComboRow *
add_combo (TruRepeatBox      *self,
           const char        *title,
           const char *const *choices)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (const char *const *choice = choices; *choice != NULL; choice++)
    gtk_string_list_append (list, *choice);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  tru_combo_list_attach (ADW_COMBO_ROW (row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  return ADW_COMBO_ROW (row);
}

static GtkSpinButton *
add_spin (TruRepeatBox  *self,
          const char    *title,
          double         least,
          double         most,
          AdwActionRow **row)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (least, most, 1);

  *row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (*row), title);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (*row, spin);
  adw_action_row_set_activatable_widget (*row, spin);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (*row));
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  return GTK_SPIN_BUTTON (spin);
}

static void
add_open (TruRepeatBox *self)
{
  self->open = GTK_SWITCH (gtk_switch_new ());
  self->open_row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Leave out public holidays and closing days"), "subtitle",
                                 _("Those known today; the first date stays"), NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->open), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Leave out public holidays and closing days"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->open_row), GTK_WIDGET (self->open));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->open_row), GTK_WIDGET (self->open));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->open_row);
  g_signal_connect_object (self->open, "notify::active", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
}

static void
tru_repeat_box_finalize (GObject *object)
{
  g_free (TRU_REPEAT_BOX (object)->rule);
  G_OBJECT_CLASS (tru_repeat_box_parent_class)->finalize (object);
}

static void
tru_repeat_box_class_init (TruRepeatBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_repeat_box_finalize;
  edited = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_repeat_box_init (TruRepeatBox *self)
{
  const char *const every[] = { _("Never"),
                                _("Every week"),
                                _("Every few weeks"),
                                _("Every month, the same weekday"),
                                _("Every month, the same day"),
                                _("Every year"),
                                _("As in another calendar"),
                                NULL };
  const char *const ends[] = { _("Never"), _("On a day"), _("After a number of times"), NULL };

  self->is_filling = TRUE;
  self->every = add_combo (self, _("Repeats"), every);
  self->weeks = add_spin (self, _("Weeks from one time to the next"), 2, 52, &self->weeks_row);
  self->ends = add_combo (self, _("Ends"), ends);
  self->until = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->until), _("Last day"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->until));
  g_signal_connect_object (self->until, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  self->count = add_spin (self, _("Times, this one included"), 2, 500, &self->count_row);
  add_open (self);
  gtk_spin_button_set_value (self->weeks, 6);
  gtk_spin_button_set_value (self->count, 10);
  self->is_filling = FALSE;
  show_sentence (self);
}

GtkWidget *
tru_repeat_box_new (void)
{
  return g_object_new (TRU_TYPE_REPEAT_BOX, NULL);
}

static Choice
choice_of (const TruRepeat *repeat)
{
  switch (repeat->every)
    {
    case TRU_REPEAT_NEVER:
      return CHOICE_NEVER;
    case TRU_REPEAT_WEEKS:
      return repeat->interval == 1 ? CHOICE_WEEK : CHOICE_WEEKS;
    case TRU_REPEAT_MONTH_WEEKDAY:
      return CHOICE_MONTH_WEEKDAY;
    case TRU_REPEAT_MONTH_DAY:
      return CHOICE_MONTH_DAY;
    case TRU_REPEAT_YEARS:
      return CHOICE_YEAR;
    default:
      return CHOICE_OTHER;
    }
}

/**
 * tru_repeat_box_show:
 * @self: a form
 * @rule: (nullable): the rule of the times from @starts_at on
 * @starts_at: the time that is looked at
 */
void
tru_repeat_box_show (TruRepeatBox *self,
                     const char   *rule,
                     TruTime       starts_at)
{
  TruRepeat repeat = tru_repeat_from_rule (rule);
  g_autofree char *until = repeat.until != TRU_UNKNOWN ? tru_date_format (repeat.until, TRU_DATE_NUMERIC) : g_strdup ("");

  self->is_filling = TRUE;
  g_free (self->rule);
  self->rule = g_strdup (rule);
  self->starts_at = starts_at;
  adw_combo_row_set_selected (self->every, choice_of (&repeat));
  if (repeat.interval > 1)
    gtk_spin_button_set_value (self->weeks, repeat.interval);
  if (repeat.count > 0)
    gtk_spin_button_set_value (self->count, repeat.count);
  adw_combo_row_set_selected (self->ends, repeat.count > 0 ? END_COUNT : repeat.until != TRU_UNKNOWN ? END_DAY : END_NEVER);
  gtk_editable_set_text (GTK_EDITABLE (self->until), until);
  self->is_filling = FALSE;
  self->is_edited = FALSE;
  show_sentence (self);
}

/**
 * tru_repeat_box_set_start:
 * @self: a form
 * @starts_at: when the first time is now; the sentence follows
 */
void
tru_repeat_box_set_start (TruRepeatBox *self,
                          TruTime       starts_at)
{
  self->starts_at = starts_at;
  show_sentence (self);
}

/** tru_repeat_box_offer_open: asks also, of what begins to repeat, whether closing days are left out. */
void
tru_repeat_box_offer_open (TruRepeatBox *self)
{
  self->offers_open = TRUE;
  show_sentence (self);
}

/** tru_repeat_box_when_open: whether they are. */
gboolean
tru_repeat_box_when_open (TruRepeatBox *self)
{
  return gtk_widget_get_visible (self->open_row) && gtk_switch_get_active (self->open);
}

/** tru_repeat_box_is_edited: whether the person chose something. */
gboolean
tru_repeat_box_is_edited (TruRepeatBox *self)
{
  return self->is_edited;
}

/**
 * tru_repeat_box_read:
 * @self: a form
 * @rule: (out) (nullable) (transfer full): the rule, %NULL for an appointment that does not repeat
 * @error: %TRU_RECORD_ERROR for a last day that is none, or too early
 *
 * Returns: whether it could be read
 */
gboolean
tru_repeat_box_read (TruRepeatBox *self,
                     char        **rule,
                     GError      **error)
{
  TruRepeat repeat = read_choices (self);
  gboolean wants_day = repeat.every != TRU_REPEAT_NEVER && repeat.every != TRU_REPEAT_OTHER &&
                       adw_combo_row_get_selected (self->ends) == END_DAY;

  if (wants_day && (repeat.until == TRU_UNKNOWN || repeat.until < tru_time_date (self->starts_at)))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->until), "error");
      g_set_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID,
                   _("“%s” is no last day for what repeats. Write a date after the first time, such as 30/6/2027."),
                   gtk_editable_get_text (GTK_EDITABLE (self->until)));
      return FALSE;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self->until), "error");
  *rule = make_rule (self);
  return TRUE;
}
