/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-entry-row.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-text.h"
#include "tru-decimal.h"
#include "tru-form-proposals.h"
#include "tru-time.h"
#include "tru-today-mark.h"

/* A field that is typed on one line: text, phone, code, number, amount, date, time. */
struct _TruEntryRow
{
  AdwEntryRow parent_instance;
  gboolean is_showing;
  GtkWidget *choice_button; /* of a date, or of what has proposals */
  TruEntryProposals list;
  gpointer list_data;
};

static char *
editable_text (const TruField *field,
               TruRecord      *record,
               guint           index)
{
  gint64 number;

  if (tru_field_is_text (field) || !tru_record_is_known (record, index))
    return tru_record_format (record, index);
  number = tru_record_get_number (record, index);
  switch (field->type)
    {
    case TRU_TYPE_MONEY:
      return tru_decimal_format (number);
    case TRU_TYPE_DATE:
      return tru_date_format (number, TRU_DATE_NUMERIC);
    case TRU_TYPE_TIME:
      {
        g_autofree char *day = tru_date_format (tru_time_date (number), TRU_DATE_NUMERIC);
        g_autofree char *clock = tru_time_format_clock (number);
        return g_strdup_printf ("%s %s", day, clock);
      }
    default:
      return tru_record_format (record, index);
    }
}

static void
tru_entry_row_show (TruFormRow *row,
                    TruRecord   *record)
{
  TruEntryRow *self = TRU_ENTRY_ROW (row);
  g_autofree char *text = editable_text (tru_form_row_get_field (row), record, tru_form_row_get_index (row));

  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->is_showing = FALSE;
}

/* "12/3 14h30", "dim. 29 14h30": a day in one word or several, then a time of that day.
   Returns: (nullable): where the time begins */
static const char *
find_clock (const char *typed,
            TruDate    *day,
            int        *minutes)
{
  for (const char *space = strchr (typed, ' '); space; space = strchr (space + 1, ' '))
    {
      g_autofree char *before = g_strndup (typed, (gsize) (space - typed));

      *day = tru_date_parse_typed (before, tru_clock_today ());
      *minutes = tru_time_parse_typed (space + 1);
      if (*day != TRU_UNKNOWN && *minutes >= 0)
        return space + 1;
    }
  return NULL;
}

static gboolean
parse_time (const TruField *field,
            const char     *typed,
            gint64         *number,
            GError        **error)
{
  g_autofree char *clean = tru_text_clean (typed);
  g_autofree char *reason = NULL;
  TruDate day;
  int minutes;

  if (find_clock (clean, &day, &minutes))
    {
      *number = tru_time_new (day, minutes);
      return TRUE;
    }
  reason = g_strdup_printf (_("“%s” is not a day and a time, such as “12/3 14:30”"), typed);
  tru_field_set_error (field, reason, error);
  return FALSE;
}

static gboolean
tru_entry_row_read (TruFormRow *row,
                    TruRecord   *record,
                    GError     **error)
{
  const TruField *field = tru_form_row_get_field (row);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autofree char *text = NULL;
  gint64 number = TRU_UNKNOWN;

  if (field->type == TRU_TYPE_TIME && !tru_text_is_blank (typed))
    {
      if (!parse_time (field, typed, &number, error))
        return FALSE;
    }
  else if (!tru_field_parse_typed (field, typed, &text, &number, error))
    return FALSE;
  if (tru_field_is_text (field))
    tru_record_set_text (record, tru_form_row_get_index (row), text);
  else
    tru_record_set_number (record, tru_form_row_get_index (row), number);
  return TRUE;
}

static void
tru_entry_row_form_row_init (TruFormRowInterface *iface)
{
  iface->show = tru_entry_row_show;
  iface->read = tru_entry_row_read;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TruEntryRow, tru_entry_row, ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (TRU_TYPE_FORM_ROW, tru_entry_row_form_row_init))

static void
on_changed (TruEntryRow *self)
{
  if (!self->is_showing)
    tru_form_row_edited (TRU_FORM_ROW (self));
}

static void
on_day_selected (TruEntryRow *self,
                 GtkCalendar *calendar)
{
  g_autoptr (GDateTime) when = gtk_calendar_get_date (calendar);
  TruDate day = tru_date_new (g_date_time_get_year (when), g_date_time_get_month (when), g_date_time_get_day_of_month (when));
  g_autofree char *text = tru_date_format (day, TRU_DATE_NUMERIC);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self));
  TruDate typed_day;
  int minutes;
  const char *clock = find_clock (typed, &typed_day, &minutes);
  g_autofree char *whole = g_strconcat (text, clock ? " " : NULL, clock, NULL);

  gtk_editable_set_text (GTK_EDITABLE (self), whole);
}

static void
show_typed_day (GtkCalendar *calendar,
                const char  *typed)
{
  g_autoptr (GDateTime) when = NULL;
  TruDate day;
  int year, month, month_day, minutes;

  if (!find_clock (typed, &day, &minutes))
    day = tru_date_parse_typed (typed, tru_clock_today ());
  if (tru_date_get (day == TRU_UNKNOWN ? tru_clock_today () : day, &year, &month, &month_day))
    when = g_date_time_new_local (year, month, month_day, 12, 0, 0);
  if (when)
    gtk_calendar_select_day (calendar, when);
}

/* The calendar is built when it is first wanted: a form may have a dozen dates. */
static void
build_calendar (GtkMenuButton *button,
                gpointer       user_data)
{
  TruEntryRow *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  show_typed_day (GTK_CALENDAR (calendar), gtk_editable_get_text (GTK_EDITABLE (self)));
  tru_today_mark (GTK_CALENDAR (calendar));
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (on_day_selected), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

/* What there is may have changed since it was last wanted. */
static void
build_proposals (GtkMenuButton *button,
                 gpointer       user_data)
{
  TruEntryRow *self = user_data;
  g_auto (GStrv) words = self->list (self, self->list_data);

  gtk_menu_button_set_popover (button, tru_form_proposals_popover (GTK_EDITABLE (self), words));
}

static void
add_choice_button (TruEntryRow                   *self,
                   const char                    *icon_name,
                   const char                    *label,
                   GtkMenuButtonCreatePopupFunc   build)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *with_key = g_strdup_printf (_("%s (F4)"), label);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon_name);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), build, self, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, with_key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  /* Whoever types goes from field to field: the button is for the pointer, F4 and Alt+Down open what it shows by keys. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (button), FALSE);
  self->choice_button = button;
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);
}

static gboolean
on_choice_wanted (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   data)
{
  TruEntryRow *self = TRU_ENTRY_ROW (widget);

  if (!self->choice_button)
    return FALSE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->choice_button));
  return TRUE;
}

static void
tru_entry_row_class_init (TruEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_F4, 0, on_choice_wanted, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_choice_wanted, NULL);
}

static void
tru_entry_row_init (TruEntryRow *self)
{
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
}

static GtkInputPurpose
purpose (const TruField *field)
{
  if (field->type == TRU_TYPE_PHONE)
    return GTK_INPUT_PURPOSE_PHONE;
  if (field->type == TRU_TYPE_INTEGER && tru_field_is_count (field))
    return GTK_INPUT_PURPOSE_DIGITS;
  if (field->type == TRU_TYPE_INTEGER || field->type == TRU_TYPE_DECIMAL || field->type == TRU_TYPE_MONEY)
    return GTK_INPUT_PURPOSE_NUMBER;
  return GTK_INPUT_PURPOSE_FREE_FORM;
}

/**
 * tru_entry_row_new:
 * @kind: a kind
 * @field: a field that is typed on one line
 *
 * Returns: (transfer floating): its row
 */
TruFormRow *
tru_entry_row_new (const TruKind *kind,
                   guint          field)
{
  TruEntryRow *self = g_object_new (TRU_TYPE_ENTRY_ROW, NULL);
  const TruField *descriptor = &kind->fields[field];

  tru_form_row_bind (TRU_FORM_ROW (self), kind, field);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), purpose (descriptor));
  if (descriptor->type == TRU_TYPE_MONEY)
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), gtk_label_new ("€"));
  if (descriptor->type == TRU_TYPE_DATE || descriptor->type == TRU_TYPE_TIME)
    add_choice_button (self, "x-office-calendar-symbolic", _("Choose a date"), build_calendar);
  if (!tru_field_is_text (descriptor))
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  return TRU_FORM_ROW (self);
}

/**
 * tru_entry_row_propose:
 * @self: the row of a text
 * @list: says what to propose, each time that somebody wants to see it
 * @data: for @list; outlives the row
 *
 * Proposes words to choose from; any other can be typed.
 */
void
tru_entry_row_propose (TruEntryRow      *self,
                       TruEntryProposals list,
                       gpointer          data)
{
  self->list = list;
  self->list_data = data;
  add_choice_button (self, "pan-down-symbolic", _("Choose among those there are"), build_proposals);
}
