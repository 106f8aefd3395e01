/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-reservation-acts.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-availability-strip.h"
#include "tru-clock.h"
#include "tru-form-row.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-opening-hours.h"
#include "tru-queries-reservations.h"
#include "tru-record-form.h"
#include "tru-ref-row.h"
#include "tru-reservation-facts.h"
#include "tru-reservation.h"
#include "tru-reservations.h"
#include "tru-text.h"
#include "tru-tone.h"
#include "tru-tool-look.h"

#define DAYS_SHOWN 28

static gboolean
cancel (TruStore  *store,
        gpointer   reservation,
        GError   **error)
{
  return tru_reservations_cancel (store, reservation, NULL, error);
}

static gboolean
expire (TruStore  *store,
        gpointer   library,
        GError   **error)
{
  return tru_reservations_expire (store, library, error) >= 0;
}

static TruReservationWish
wish_of (TruRecord *record)
{
  return (TruReservationWish){
    .tool = tru_record_get_text (record, TRU_RESERVATION_TOOL),
    .item = tru_record_get_text (record, TRU_RESERVATION_ITEM),
    .library = tru_record_get_text (record, TRU_RESERVATION_TOOL_LIBRARY),
    .member = tru_record_get_text (record, TRU_RESERVATION_MEMBER),
    .worksite = tru_record_get_text (record, TRU_RESERVATION_WORKSITE),
    .from = tru_record_get_number (record, TRU_RESERVATION_STARTS_ON),
    .until = tru_record_get_number (record, TRU_RESERVATION_ENDS_ON),
    .note = tru_record_get_text (record, TRU_RESERVATION_NOTE),
  };
}

static gboolean
reserve (TruStore           *store,
         TruRecord          *record,
         const TruOverride  *override,
         GError            **error)
{
  TruReservationWish wish = wish_of (record);
  g_autoptr (TruRecord) reservation = tru_reservations_reserve (store, &wish, override, error);

  return reservation != NULL;
}

static GtkWidget *
row_of (TruActDialog *dialog,
        guint         field)
{
  return tru_record_form_get_row (TRU_RECORD_FORM (tru_act_dialog_get_form (dialog)), field);
}

static void
show_row (TruActDialog *dialog,
          TruRecord    *record,
          guint         field)
{
  tru_form_row_show (TRU_FORM_ROW (row_of (dialog, field)), record);
}

static gboolean
has_text (TruRecord  *record,
          guint       field,
          const char *text)
{
  return g_strcmp0 (tru_record_get_text (record, field), text) == 0;
}

/* A copy is of one tool and in one place: choosing it says both, and choosing others of these lets it go. */
static void
agree_with_copy (TruActDialog *dialog,
                 TruStore     *store,
                 TruRecord    *record)
{
  const char *uid = tru_record_get_text (record, TRU_RESERVATION_ITEM);
  g_autoptr (TruRecord) copy = uid ? tru_store_get (store, &tru_item_kind, uid, NULL) : NULL;
  g_autofree char *before = g_strdup (g_object_get_data (G_OBJECT (dialog), "copy"));
  const char *tool = copy ? tru_record_get_text (copy, TRU_ITEM_TOOL) : NULL;
  const char *library = copy ? tru_record_get_text (copy, TRU_ITEM_TOOL_LIBRARY) : NULL;

  g_object_set_data_full (G_OBJECT (dialog), "copy", g_strdup (uid), g_free);
  if (!copy || (has_text (record, TRU_RESERVATION_TOOL, tool) && has_text (record, TRU_RESERVATION_TOOL_LIBRARY, library)))
    return;
  if (g_strcmp0 (uid, before) == 0)
    {
      tru_record_set_text (record, TRU_RESERVATION_ITEM, NULL);
      show_row (dialog, record, TRU_RESERVATION_ITEM);
      return;
    }
  tru_record_set_text (record, TRU_RESERVATION_TOOL, tool);
  tru_record_set_text (record, TRU_RESERVATION_TOOL_LIBRARY, library);
  show_row (dialog, record, TRU_RESERVATION_TOOL);
  show_row (dialog, record, TRU_RESERVATION_TOOL_LIBRARY);
}

static gboolean
is_copy_in_service (TruRecord *item,
                    gpointer   dialog)
{
  return has_text (item, TRU_ITEM_TOOL, g_object_get_data (G_OBJECT (dialog), "tool")) && !tru_record_is_known (item, TRU_ITEM_WITHDRAWN_ON);
}

/* Once the tool is known only its copies are offered. */
static void
offer_copies (TruActDialog *dialog,
              TruRecord    *record)
{
  const char *tool = tru_record_get_text (record, TRU_RESERVATION_TOOL);

  g_object_set_data_full (G_OBJECT (dialog), "tool", g_strdup (tool), g_free);
  tru_ref_row_set_filter (TRU_REF_ROW (row_of (dialog, TRU_RESERVATION_ITEM)), tool ? is_copy_in_service : NULL, dialog);
}

/* A worksite wants its tools for its days. */
static void
propose_days (TruActDialog *dialog,
              TruStore     *store,
              TruRecord    *record)
{
  const char *worksite = tru_record_get_text (record, TRU_RESERVATION_WORKSITE);
  g_autoptr (TruRow) span = NULL;

  if (g_strcmp0 (g_object_get_data (G_OBJECT (dialog), "worksite"), worksite) == 0)
    return;
  g_object_set_data_full (G_OBJECT (dialog), "worksite", g_strdup (worksite), g_free);
  span = worksite ? tru_query_first (store, &tru_worksite_span_query, NULL, "$worksite", worksite, NULL) : NULL;
  if (!span || tru_row_get_date (span, TRU_WORKSITE_SPAN_FIRST) == TRU_UNKNOWN)
    return;
  tru_record_set_number (record, TRU_RESERVATION_STARTS_ON, tru_row_get_date (span, TRU_WORKSITE_SPAN_FIRST));
  tru_record_set_number (record, TRU_RESERVATION_ENDS_ON, tru_row_get_date (span, TRU_WORKSITE_SPAN_LAST));
  show_row (dialog, record, TRU_RESERVATION_STARTS_ON);
  show_row (dialog, record, TRU_RESERVATION_ENDS_ON);
}

/* Where the tool is, unless the person knows better. */
static void
propose_library (TruActDialog *dialog,
                 TruStore     *store,
                 TruRecord    *record)
{
  const char *tool = tru_record_get_text (record, TRU_RESERVATION_TOOL);
  g_autoptr (TruRow) stocked = NULL;

  if (!tool || tru_record_is_known (record, TRU_RESERVATION_TOOL_LIBRARY))
    return;
  stocked = tru_query_first (store, &tru_stocked_query, NULL, "$tool", tool, NULL);
  tru_record_set_text (record, TRU_RESERVATION_TOOL_LIBRARY, stocked ? tru_row_get_text (stocked, TRU_STOCKED_UID) : NULL);
  show_row (dialog, record, TRU_RESERVATION_TOOL_LIBRARY);
}

static char *
say_free (TruStore  *store,
          TruRecord *record)
{
  g_autoptr (TruToolHolds) holds = tru_tool_holds_read (store, tru_record_get_text (record, TRU_RESERVATION_TOOL),
                                                        tru_record_get_text (record, TRU_RESERVATION_TOOL_LIBRARY));
  guint n = holds->availability.n_copies;

  for (TruDate day = tru_record_get_number (record, TRU_RESERVATION_STARTS_ON);
       n > 0 && day <= tru_record_get_number (record, TRU_RESERVATION_ENDS_ON); day++)
    n = MIN (n, tru_availability_free_on (&holds->availability, day, NULL));
  return g_strdup_printf (ngettext ("%u copy is free on all of these days.", "%u copies are free on all of these days.", n), n);
}

/* Said before it is kept: whoever has to wait knows it, and behind whom. */
static void
show_queue (TruActDialog *dialog,
            TruStore     *store,
            TruRecord    *record)
{
  GtkLabel *label = g_object_get_data (G_OBJECT (dialog), "queue");
  TruReservationWish wish = wish_of (record);
  g_autoptr (GPtrArray) findings = wish.tool ? tru_reservations_check (store, &wish, NULL) : NULL;
  TruSeverity worst = findings ? tru_findings_worst (findings) : TRU_SEVERITY_OK;
  g_autofree char *reasons = findings ? tru_findings_reason (findings, TRU_SEVERITY_WARNS) : NULL;
  g_autofree char *text = NULL;

  if (findings)
    text = worst >= TRU_SEVERITY_WARNS ? g_steal_pointer (&reasons) : say_free (store, record);
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  tru_tone_set_text (GTK_WIDGET (label), worst >= TRU_SEVERITY_WARNS ? TRU_TONE_ATTENTION : TRU_TONE_OK);
}

static void
show_availability (TruActDialog *dialog)
{
  TruStore *store = tru_office_get_store (g_object_get_data (G_OBJECT (dialog), "office"));
  TruAvailabilityStrip *strip = g_object_get_data (G_OBJECT (dialog), "strip");
  g_autoptr (TruRecord) record = tru_act_dialog_peek (dialog);
  TruDate from;

  propose_days (dialog, store, record);
  agree_with_copy (dialog, store, record);
  propose_library (dialog, store, record);
  offer_copies (dialog, record);
  show_queue (dialog, store, record);
  from = tru_record_get_number (record, TRU_RESERVATION_STARTS_ON);
  tru_availability_strip_set (strip, store, tru_record_get_text (record, TRU_RESERVATION_TOOL),
                              tru_record_get_text (record, TRU_RESERVATION_TOOL_LIBRARY),
                              tru_date_monday (from == TRU_UNKNOWN ? tru_clock_today () : from));
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (strip)), tru_record_is_known (record, TRU_RESERVATION_TOOL));
}

/* From the next opening day on, for as long as a loan would last. */
static TruRecord *
new_reservation (TruStore   *store,
                 const char *tool,
                 const char *item,
                 const char *library,
                 const char *member)
{
  TruRecord *record = tru_record_new (&tru_reservation_kind);
  g_autoptr (TruOpeningDays) days = tru_opening_hours_read (store, library);
  TruDate from = tru_opening_days_next (days, tru_clock_today () + 1);

  tru_record_set_text (record, TRU_RESERVATION_TOOL, tool);
  tru_record_set_text (record, TRU_RESERVATION_ITEM, item);
  tru_record_set_text (record, TRU_RESERVATION_TOOL_LIBRARY, library);
  tru_record_set_text (record, TRU_RESERVATION_MEMBER, member);
  tru_record_set_number (record, TRU_RESERVATION_STARTS_ON, from);
  tru_record_set_number (record, TRU_RESERVATION_ENDS_ON, tru_opening_days_next (days, from + 7));
  tru_record_set_number (record, TRU_RESERVATION_MADE_AT, tru_clock_now ());
  return record;
}

static GtkWidget *
new_calendar (TruActDialog *dialog)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *title = gtk_label_new (_("Free copies"));
  GtkWidget *strip = tru_availability_strip_new (DAYS_SHOWN);
  GtkWidget *queue = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), strip);
  gtk_box_append (GTK_BOX (box), queue);
  gtk_label_set_xalign (GTK_LABEL (queue), 0);
  gtk_label_set_wrap (GTK_LABEL (queue), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (queue), 60);
  g_object_set_data (G_OBJECT (dialog), "strip", strip);
  g_object_set_data (G_OBJECT (dialog), "queue", queue);
  return box;
}

static void
ask (GtkWidget *widget,
     TruOffice *office,
     TruRecord *record)
{
  static const guint asked[] = {
    TRU_RESERVATION_TOOL,   TRU_RESERVATION_ITEM,      TRU_RESERVATION_TOOL_LIBRARY, TRU_RESERVATION_MEMBER,
    TRU_RESERVATION_WORKSITE, TRU_RESERVATION_STARTS_ON, TRU_RESERVATION_ENDS_ON,      TRU_RESERVATION_NOTE,
  };
  TruActDialog *dialog = tru_act_dialog_new (widget, office, _("Reserve a Tool"), _("_Reserve"), record, reserve);

  tru_act_dialog_set_done (dialog, _("Tool reserved"));
  tru_act_dialog_append (dialog, new_calendar (dialog));
  tru_act_dialog_ask (dialog, asked, G_N_ELEMENTS (asked));
  g_object_set_data (G_OBJECT (dialog), "office", office);
  /* Translators: of a tool, when no copy is chosen */
  tru_ref_row_set_none (TRU_REF_ROW (row_of (dialog, TRU_RESERVATION_ITEM)), _("Any copy"));
  g_signal_connect (dialog, "edited", G_CALLBACK (show_availability), NULL);
  show_availability (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * tru_reservation_acts_reserve:
 * @widget: a widget of the window
 * @office: the office
 * @tool: (nullable): uid of the tool, if known
 * @item: (nullable): uid of the very copy, if that is wanted
 * @library: (nullable): uid of the tool library, if known
 * @member: (nullable): uid of who wants it, if known
 *
 * Asks for whom and when, with the tool's calendar in sight, and reserves.
 */
void
tru_reservation_acts_reserve (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *tool,
                              const char *item,
                              const char *library,
                              const char *member)
{
  g_autoptr (TruRecord) record = new_reservation (tru_office_get_store (office), tool, item, library, member);

  ask (widget, office, record);
}

/**
 * tru_reservation_acts_reserve_for_worksite:
 * @widget: a widget of the window
 * @office: the office
 * @worksite: uid of a worksite
 *
 * Asks which tool it wants, and reserves it for its days unless others are given.
 */
void
tru_reservation_acts_reserve_for_worksite (GtkWidget  *widget,
                                           TruOffice  *office,
                                           const char *worksite)
{
  g_autoptr (TruRecord) record = new_reservation (tru_office_get_store (office), NULL, NULL, NULL, NULL);

  tru_record_set_text (record, TRU_RESERVATION_WORKSITE, worksite);
  ask (widget, office, record);
}

/**
 * tru_reservation_acts_cancel:
 * @widget: a widget of the window
 * @office: the office
 * @reservation: a row about an open reservation
 */
void
tru_reservation_acts_cancel (GtkWidget *widget,
                             TruOffice *office,
                             TruRow    *reservation)
{
  g_autofree char *done = g_strdup_printf (_("%s: reservation cancelled"), tru_row_get_text (reservation, TRU_RESERVATION_ROW_NAME));

  tru_room_do (widget, office, done, cancel, g_strdup (tru_row_get_text (reservation, TRU_RESERVATION_ROW_UID)), g_free);
}

/**
 * tru_reservation_acts_expire:
 * @widget: a widget of the window
 * @office: the office
 * @library: (nullable): uid of the only tool library concerned
 *
 * Lets go all reservations that nobody came for.
 */
void
tru_reservation_acts_expire (GtkWidget  *widget,
                             TruOffice  *office,
                             const char *library)
{
  tru_room_do (widget, office, _("Uncollected reservations let go"), expire, g_strdup (library), g_free);
}
