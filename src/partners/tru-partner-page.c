/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-partner-page.h"

#include <glib/gi18n.h>

#include "tru-card.h"
#include "tru-clock.h"
#include "tru-decimal.h"
#include "tru-event.h"
#include "tru-new-record.h"
#include "tru-organisation.h"
#include "tru-partner-line.h"
#include "tru-partner-role.h"
#include "tru-partner-row.h"
#include "tru-pill.h"
#include "tru-queries-partners.h"
#include "tru-text.h"

struct _TruPartnerPage
{
  GtkBox parent_instance;
  char *uid;

  GtkLabel *name;
  GtkLabel *subtitle;
  TruPill *pill;
  GtkWidget *scroll;
  GtkGrid *facts;
  TruCard *contacts_card;
  GtkListBox *contacts;
  GtkWidget *no_contact;
  GtkWidget *no_fact;
  GtkWidget *roles_card;
  GtkListBox *roles;
  GtkWidget *no_role;
  GtkWidget *programmes_card;
  GtkListBox *programmes;
  GtkWidget *events_card;
  GtkListBox *events;
};

G_DEFINE_FINAL_TYPE (TruPartnerPage, tru_partner_page, GTK_TYPE_BOX)

static void
on_edit_clicked (TruPartnerPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)", "organisation", self->uid);
}

static void
add_part (TruPartnerPage *self,
          const char     *kind)
{
  tru_new_record_ask (GTK_WIDGET (self), kind, "organisation", self->uid, NULL);
}

static void
on_add_contact_clicked (TruPartnerPage *self)
{
  add_part (self, "contact");
}

static void
on_add_role_clicked (TruPartnerPage *self)
{
  add_part (self, "partner_role");
}

static void
tru_partner_page_finalize (GObject *object)
{
  g_free (TRU_PARTNER_PAGE (object)->uid);
  G_OBJECT_CLASS (tru_partner_page_parent_class)->finalize (object);
}

static void
tru_partner_page_class_init (TruPartnerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_partner_page_finalize;
  g_type_ensure (TRU_TYPE_CARD);
  g_type_ensure (TRU_TYPE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/partners/partner-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, name);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, pill);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, scroll);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, facts);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, contacts_card);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, contacts);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, no_contact);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, no_fact);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, roles_card);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, roles);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, no_role);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, programmes_card);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, programmes);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, events_card);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerPage, events);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_add_contact_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_add_role_clicked);
}

static void
tru_partner_page_init (TruPartnerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Facts */

static void
add_fact (TruPartnerPage *self,
          int            *row,
          const char     *label,
          const char     *value)
{
  GtkWidget *head, *text;

  if (!value || !*value)
    return;
  head = gtk_label_new (label);
  text = gtk_label_new (value);
  gtk_widget_add_css_class (head, "secondary");
  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_label_set_yalign (GTK_LABEL (head), 0);
  gtk_widget_add_css_class (text, "row-text");
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 40);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_LABELLED_BY, head, NULL, -1);
  gtk_grid_attach (self->facts, head, 0, *row, 1, 1);
  gtk_grid_attach (self->facts, text, 1, (*row)++, 1, 1);
}

static void
add_field (TruPartnerPage *self,
           int            *row,
           TruRecord      *record,
           guint           field)
{
  g_autofree char *value = tru_record_is_known (record, field) ? tru_record_format (record, field) : NULL;

  add_fact (self, row, tru_field_label (&tru_organisation_kind.fields[field]), value);
}

static void
add_count (TruPartnerPage *self,
           int            *row,
           const char     *label,
           gint64          n)
{
  g_autofree char *value = n > 0 ? tru_number_format (n) : NULL;

  add_fact (self, row, label, value);
}

static void
show_facts (TruPartnerPage *self,
            TruStore       *store,
            TruRecord      *record)
{
  static const guint fields[] = { TRU_ORGANISATION_TAGLINE, TRU_ORGANISATION_PHONE, TRU_ORGANISATION_EMAIL,
                                  TRU_ORGANISATION_WEBSITE, TRU_ORGANISATION_SIRET, TRU_ORGANISATION_NOTE };
  g_autoptr (TruRow) figures = tru_query_first (store, &tru_query_partner_figures, NULL, "$organisation", self->uid, NULL);
  const char *street = tru_record_get_text (record, TRU_ORGANISATION_STREET);
  const char *postcode = tru_record_get_text (record, TRU_ORGANISATION_POSTCODE);
  const char *commune = tru_record_get_text (record, TRU_ORGANISATION_COMMUNE);
  const char *place[] = { postcode ? postcode : "", commune ? commune : "", NULL };
  g_autofree char *town = tru_text_join (place, " ");
  const char *parts[] = { street ? street : "", town, NULL };
  g_autofree char *address = tru_text_join (parts, ", ");
  GtkWidget *child;
  int row = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))))
    gtk_grid_remove (self->facts, child);
  add_fact (self, &row, _("Address"), address);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (self, &row, record, fields[i]);
  if (figures)
    {
      add_count (self, &row, _("Households referred"), tru_row_get_number (figures, TRU_PARTNER_FIGURE_REFERRED));
      add_count (self, &row, _("Households followed as referrer"), tru_row_get_number (figures, TRU_PARTNER_FIGURE_FOLLOWED));
      add_count (self, &row, _("Dwellings owned"), tru_row_get_number (figures, TRU_PARTNER_FIGURE_DWELLINGS));
    }
  gtk_widget_set_visible (self->no_fact, row == 0);
}

/* Lines */

static GtkWidget *
new_contact (TruRow *row)
{
  const char *job = tru_row_get_text (row, TRU_PARTNER_CONTACT_JOB);
  const char *phone = tru_row_get_text (row, TRU_PARTNER_CONTACT_PHONE);
  const char *email = tru_row_get_text (row, TRU_PARTNER_CONTACT_EMAIL);
  TruDate left_on = tru_row_get_date (row, TRU_PARTNER_CONTACT_LEFT_ON);
  g_autofree char *number = phone ? tru_text_format_phone (phone) : g_strdup ("");
  const char *parts[] = { job ? job : "", number, NULL };
  g_autofree char *facts = tru_text_join (parts, " · ");
  const char *lines[] = { facts, email ? email : "", NULL };
  g_autofree char *details = tru_text_join (lines, "\n");
  GtkWidget *line = tru_partner_line_new (tru_row_get_text (row, TRU_PARTNER_CONTACT_NAME), details);

  if (left_on != TRU_UNKNOWN && left_on <= tru_clock_today ())
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _("Left"), TRU_TONE_NEUTRAL);
  else if (tru_row_get_number (row, TRU_PARTNER_CONTACT_REFERRER) == 1)
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _("Social referrer"), TRU_TONE_ACCENT);
  tru_partner_line_lead (TRU_PARTNER_LINE (line), "win.edit-record", "contact", tru_row_get_text (row, TRU_PARTNER_CONTACT_UID));
  return line;
}

static char *
period (TruDate since,
        TruDate until)
{
  g_autofree char *from = since == TRU_UNKNOWN ? NULL : tru_date_format (since, TRU_DATE_YEAR);
  g_autofree char *to = until == TRU_UNKNOWN ? NULL : tru_date_format (until, TRU_DATE_YEAR);

  if (from && to)
    return g_strdup_printf (_("from %s to %s"), from, to);
  if (from)
    return g_strdup_printf (_("since %s"), from);
  return to ? g_strdup_printf (_("until %s"), to) : g_strdup ("");
}

static GtkWidget *
new_role (TruRow *row)
{
  const TruField *field = &tru_partner_role_kind.fields[TRU_PARTNER_ROLE_ROLE];
  int role = tru_field_option (field, tru_row_get_text (row, TRU_PARTNER_ROLE_COLUMN_ROLE));
  TruDate until = tru_row_get_date (row, TRU_PARTNER_ROLE_COLUMN_UNTIL);
  g_autofree char *dates = period (tru_row_get_date (row, TRU_PARTNER_ROLE_COLUMN_SINCE), until);
  const char *parts[] = { tru_row_get_text (row, TRU_PARTNER_ROLE_COLUMN_PROGRAMME), dates, NULL };
  g_autofree char *details = tru_text_join (parts, " · ");
  GtkWidget *line = tru_partner_line_new (role < 0 ? "" : _(field->options[role].label), details);

  if (until != TRU_UNKNOWN && until < tru_clock_today ())
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _("Over"), TRU_TONE_NEUTRAL);
  tru_partner_line_lead (TRU_PARTNER_LINE (line), "win.edit-record", "partner_role", tru_row_get_text (row, TRU_PARTNER_ROLE_COLUMN_UID));
  return line;
}

static GtkWidget *
new_programme (TruRow *row)
{
  TruDate ended_on = tru_row_get_date (row, TRU_PARTNER_PROGRAMME_ENDED_ON);
  GtkWidget *line = tru_partner_line_new (tru_row_get_text (row, TRU_PARTNER_PROGRAMME_NAME), tru_row_get_text (row, TRU_PARTNER_PROGRAMME_OBJECT));

  if (ended_on != TRU_UNKNOWN && ended_on < tru_clock_today ())
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _("Over"), TRU_TONE_NEUTRAL);
  tru_partner_line_lead (TRU_PARTNER_LINE (line), "win.show-record", "programme", tru_row_get_text (row, TRU_PARTNER_PROGRAMME_UID));
  return line;
}

static GtkWidget *
new_event (TruRow *row)
{
  const TruField *field = &tru_event_kind.fields[TRU_EVENT_TYPE];
  int type = tru_field_option (field, tru_row_get_text (row, TRU_PARTNER_EVENT_TYPE));
  TruTime starts_at = tru_row_get_time (row, TRU_PARTNER_EVENT_STARTS_AT);
  g_autofree char *date = tru_date_format (tru_time_date (starts_at), TRU_DATE_MEDIUM);
  g_autofree char *clock = tru_time_format_clock (starts_at);
  const char *parts[] = { type < 0 ? "" : _(field->options[type].label), date, clock, NULL };
  g_autofree char *details = tru_text_join (parts, " · ");
  GtkWidget *line = tru_partner_line_new (tru_row_get_text (row, TRU_PARTNER_EVENT_TITLE), details);

  if (tru_row_get_text (row, TRU_PARTNER_EVENT_CANCELLED_ON))
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _("Cancelled"), TRU_TONE_NEUTRAL);
  else if (starts_at > tru_clock_now ())
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _("To come"), TRU_TONE_ACCENT);
  tru_partner_line_lead (TRU_PARTNER_LINE (line), "win.show-record", "event", tru_row_get_text (row, TRU_PARTNER_EVENT_UID));
  return line;
}

/* Fills a list; returns whether it has lines. */
static gboolean
fill (TruPartnerPage *self,
      TruStore       *store,
      GtkListBox     *list,
      const TruQuery *query,
      GtkWidget      *(*make) (TruRow *row))
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, query, NULL, "$organisation", self->uid, NULL);
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (list))))
    gtk_list_box_remove (list, line);
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_list_box_append (list, make (g_ptr_array_index (rows, i)));
  gtk_widget_set_visible (GTK_WIDGET (list), rows && rows->len);
  return rows && rows->len;
}

static void
show_head (TruPartnerPage *self,
           TruRecord      *record)
{
  gboolean own = tru_record_is_true (record, TRU_ORGANISATION_OWN);
  const char *commune = tru_record_get_text (record, TRU_ORGANISATION_COMMUNE);
  const char *parts[] = { tru_partner_type_label (tru_record_get_token (record, TRU_ORGANISATION_TYPE)), commune ? commune : "", NULL };
  g_autofree char *subtitle = tru_text_join (parts, " · ");

  gtk_label_set_label (self->name, tru_record_get_text (record, TRU_ORGANISATION_NAME));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), tru_record_get_text (record, TRU_ORGANISATION_NAME));
  gtk_label_set_label (self->subtitle, subtitle);
  tru_pill_set (self->pill, own ? _("Our own association") : NULL, TRU_TONE_ACCENT);
  tru_card_set_title (self->contacts_card, own ? _("Staff") : _("Contacts"));
}

/**
 * tru_partner_page_show:
 * @self: a page
 * @store: the reading store of the main thread
 * @uid: an organisation's uid
 * @error: set when there is no such organisation any more
 *
 * Returns: whether it is shown
 */
gboolean
tru_partner_page_show (TruPartnerPage *self,
                       TruStore       *store,
                       const char     *uid,
                       GError        **error)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_organisation_kind, uid, error);
  gboolean own, has_role;

  if (!record)
    return FALSE;
  if (g_strcmp0 (self->uid, uid) != 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroll)), 0);
  g_free (self->uid);
  self->uid = g_strdup (uid);
  own = tru_record_is_true (record, TRU_ORGANISATION_OWN);
  show_head (self, record);
  show_facts (self, store, record);
  gtk_widget_set_visible (self->no_contact, !fill (self, store, self->contacts, &tru_query_partner_contacts, new_contact));
  has_role = fill (self, store, self->roles, &tru_query_partner_roles, new_role);
  gtk_widget_set_visible (self->no_role, !has_role);
  gtk_widget_set_visible (self->roles_card, has_role || !own);
  gtk_widget_set_visible (self->programmes_card, fill (self, store, self->programmes, &tru_query_partner_programmes, new_programme));
  /* Nearly every event is one of our own staff's: the calendar shows those. */
  gtk_widget_set_visible (self->events_card, !own && fill (self, store, self->events, &tru_query_partner_events, new_event));
  return TRUE;
}
