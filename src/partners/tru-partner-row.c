/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-partner-row.h"

#include <glib/gi18n.h>

#include "tru-organisation.h"
#include "tru-pill.h"
#include "tru-queries-partners.h"
#include "tru-text.h"

struct _TruPartnerRow
{
  GtkBox parent_instance;

  GtkLabel *name;
  GtkLabel *details;
  TruPill *pill;
};

G_DEFINE_FINAL_TYPE (TruPartnerRow, tru_partner_row, GTK_TYPE_BOX)

static void
tru_partner_row_class_init (TruPartnerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRU_TYPE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/partners/partner-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TruPartnerRow, name);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerRow, details);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerRow, pill);
}

static void
tru_partner_row_init (TruPartnerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_partner_row_show:
 * @self: a widget of the list
 * @row: a row of tru_list_partners
 */
void
tru_partner_row_show (TruPartnerRow *self,
                      TruRow        *row)
{
  const char *name = tru_row_get_text (row, TRU_PARTNER_ROW_NAME);
  const char *commune = tru_row_get_text (row, TRU_PARTNER_ROW_COMMUNE);
  const char *parts[] = { tru_partner_type_label (tru_row_get_text (row, TRU_PARTNER_ROW_TYPE)), commune ? commune : "", NULL };
  g_autofree char *details = tru_text_join (parts, " · ");

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  tru_pill_set (self->pill, tru_row_get_number (row, TRU_PARTNER_ROW_OWN) == 1 ? C_ ("organisation", "Us") : NULL, TRU_TONE_ACCENT);
}

/**
 * tru_partner_type_label:
 * @token: (nullable): token of an organisation's type
 *
 * Returns: (transfer none): the type in the user's words, perhaps empty
 */
const char *
tru_partner_type_label (const char *token)
{
  const TruField *field = &tru_organisation_kind.fields[TRU_ORGANISATION_TYPE];
  int option = token ? tru_field_option (field, token) : -1;

  return option < 0 ? "" : _(field->options[option].label);
}
