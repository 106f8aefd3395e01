/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-decimal.h"
#include "tru-household-words.h"
#include "tru-material.h"
#include "tru-new-record.h"
#include "tru-pill.h"
#include "tru-programme.h"
#include "tru-room-work.h"
#include "tru-work-type.h"
#include "tru-worksite-costs.h"
#include "tru-worksite-room.h"
#include "tru-worksite-rules.h"

static const char *const work_headings[] = { N_("Work"), N_("Quantity"), N_("Done by"), N_("State") };
static const char *const material_headings[] = { N_("Material"), N_("Quantity"), N_("Used"), N_("Price"), N_("Cost") };

/* A number with its unit, nothing where it is unknown. */
static char *
amount_words (TruRecord  *record,
              guint       field,
              const char *unit)
{
  g_autofree char *number = tru_record_format (record, field);
  g_autofree char *in = tru_decimal_unit (tru_record_get_number (record, field), unit);

  return *number ? tru_household_join (" ", number, in, NULL) : g_strdup ("—");
}

static GtkWidget *
new_works_grid (const char *const *headings,
                guint              n_headings)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 5);
  for (guint i = 0; i < n_headings; i++)
    tru_card_attach (GTK_GRID (grid), tru_card_label (_(headings[i]), "column-heading"), i, 0);
  return grid;
}

static void
attach_room (GtkGrid   *grid,
             TruRecord *room,
             int        line)
{
  const char *name = tru_record_get_text (room, TRU_WORKSITE_ROOM_NAME);
  g_autofree char *area = tru_decimal_format (tru_record_get_number (room, TRU_WORKSITE_ROOM_AREA));
  g_autofree char *size = *area ? g_strdup_printf (_("%s m²"), area) : g_strdup (_("area unknown"));
  g_autofree char *title = g_strdup_printf ("%s · %s", name, size);
  g_autofree char *label = g_strdup_printf (_("Add a work: %s"), name);
  GtkWidget *button = tru_card_cell_button (title, title, "win.edit-record",
                                            g_variant_new ("(ss)", "worksite_room", tru_record_get_uid (room)));
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_add_css_class (gtk_button_get_child (GTK_BUTTON (button)), "strong");
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_add_css_class (add, "card-add");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (add, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (add), tru_new_record_target ("room_work", "worksite_room", tru_record_get_uid (room), NULL));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.add-record");
  gtk_grid_attach (grid, button, 0, line, 3, 1);
  tru_card_attach (grid, add, 3, line);
}

static void
attach_work (GtkGrid                *grid,
             const TruHouseholdFile *file,
             TruRecord              *work,
             int                     line)
{
  g_autoptr (TruRecord) type = tru_store_get (file->store, &tru_work_type_kind, tru_record_get_text (work, TRU_ROOM_WORK_WORK_TYPE), NULL);
  const char *name = type ? tru_record_get_text (type, TRU_WORK_TYPE_NAME) : "";
  g_autofree char *quantity = amount_words (work, TRU_ROOM_WORK_QUANTITY, type ? tru_record_get_text (type, TRU_WORK_TYPE_UNIT) : NULL);
  g_autofree char *by = tru_record_format (work, TRU_ROOM_WORK_DONE_BY);
  g_autofree char *day = tru_date_format (tru_record_get_number (work, TRU_ROOM_WORK_DONE_ON), TRU_DATE_SHORT);
  g_autofree char *done = *day ? g_strdup_printf (_("Done on %s"), day) : g_strdup (_("To do"));
  g_autofree char *spoken = g_strjoin (", ", name, quantity, by, done, NULL);
  GtkWidget *pill = tru_pill_new (done, *day ? TRU_TONE_OK : TRU_TONE_NEUTRAL);
  GtkWidget *button = tru_card_cell_button (name, spoken, "win.edit-record",
                                            g_variant_new ("(ss)", "room_work", tru_record_get_uid (work)));

  gtk_widget_set_margin_start (button, 12);
  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  tru_card_attach (grid, button, 0, line);
  tru_card_attach (grid, tru_card_label (quantity, "row-text"), 1, line);
  tru_card_attach (grid, tru_card_label (*by ? by : "—", "secondary"), 2, line);
  tru_card_attach (grid, pill, 3, line);
}

/* What was written before there was a catalogue. */
static int
attach_other_works (GtkGrid   *grid,
                    TruRecord *room,
                    int        line)
{
  const char *works = tru_record_get_text (room, TRU_WORKSITE_ROOM_WORKS);
  GtkWidget *label;

  if (!works)
    return line;
  label = tru_card_label (works, "secondary");
  gtk_widget_set_margin_start (label, 12);
  gtk_grid_attach (grid, label, 0, line, 4, 1);
  return line + 1;
}

static void
show_area (TruCard                *card,
           const TruHouseholdFile *file)
{
  guint n_unknown = 0;
  TruDecimal area = tru_worksite_area (file->rooms, &n_unknown);
  TruDecimal limit = file->programme ? tru_record_get_number (file->programme, TRU_PROGRAMME_MAX_AREA) : TRU_UNKNOWN;
  g_autofree char *sum = tru_decimal_format (area);
  g_autofree char *most = tru_decimal_format (limit);
  /* Translators: the area of the rooms together, then the largest that the programme allows */
  g_autofree char *words = limit == TRU_UNKNOWN ? g_strdup_printf (_("%s m²"), sum)
                                                : g_strdup_printf (_("%s m² of %s m² at most"), sum, most);

  tru_card_set_caption (card, n_unknown ? _("area unknown") : words);
}

void
tru_household_show_works (TruCard                *card,
                          const TruHouseholdFile *file,
                          GMenu                  *menu)
{
  GtkWidget *grid;
  int line = 1;

  gtk_widget_set_visible (GTK_WIDGET (card), file->worksite != NULL);
  if (!file->worksite)
    return;
  tru_menu_add (menu, _("Add a _Room…"), "worksite_room", "worksite", tru_record_get_uid (file->worksite), NULL);
  tru_menu_add (menu, _("Add to the _Catalogue of Works…"), "work_type", NULL);
  if (file->rooms->len == 0)
    {
      tru_card_note (card, _("No room yet. Add those to renovate, then what is to be done in each."));
      tru_card_button (card, _("Add a _Room…"), "win.add-record",
                       tru_new_record_target ("worksite_room", "worksite", tru_record_get_uid (file->worksite), NULL));
      return;
    }
  show_area (card, file);
  grid = new_works_grid (work_headings, G_N_ELEMENTS (work_headings));
  for (guint i = 0; i < file->rooms->len; i++)
    {
      TruRecord *room = file->rooms->pdata[i];
      g_autoptr (GPtrArray) works
        = tru_store_find (file->store, &tru_room_work_kind, TRU_ROOM_WORK_WORKSITE_ROOM, tru_record_get_uid (room), NULL);

      attach_room (GTK_GRID (grid), room, line++);
      if (!works || works->len == 0)
        line = attach_other_works (GTK_GRID (grid), room, line);
      for (guint j = 0; works && j < works->len; j++)
        attach_work (GTK_GRID (grid), file, works->pdata[j], line++);
    }
  tru_card_append (card, grid);
}

static void
attach_material (GtkGrid                *grid,
                 const TruHouseholdFile *file,
                 TruRecord              *material,
                 int                     line)
{
  const char *unit = tru_record_get_text (material, TRU_MATERIAL_UNIT);
  const char *name = tru_record_get_text (material, TRU_MATERIAL_NAME);
  g_autofree char *quantity = amount_words (material, TRU_MATERIAL_QUANTITY, unit);
  g_autofree char *used = amount_words (material, TRU_MATERIAL_USED, unit);
  g_autofree char *price = amount_words (material, TRU_MATERIAL_UNIT_PRICE, NULL);
  g_autofree char *known = tru_money_format (tru_worksite_cost_of_material (material));
  const char *cost = *known ? known : _("unknown");
  g_autofree char *spoken = g_strjoin (", ", name, quantity, cost, NULL);
  const char *const cells[] = { quantity, used, price, cost };

  tru_card_attach (grid,
                   tru_card_cell_button (name, spoken, "win.edit-record",
                                         g_variant_new ("(ss)", "material", tru_record_get_uid (material))),
                   0, line);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      GtkWidget *label = tru_card_label (cells[i], i == 1 || i == 2 ? "secondary" : "row-text");

      gtk_widget_add_css_class (label, "numeric");
      tru_card_attach (grid, label, i + 1, line);
    }
}

void
tru_household_show_materials (TruCard                *card,
                              const TruHouseholdFile *file,
                              GMenu                  *menu)
{
  g_autoptr (GPtrArray) materials
    = file->worksite ? tru_store_find (file->store, &tru_material_kind, TRU_MATERIAL_WORKSITE, tru_record_get_uid (file->worksite), NULL)
                     : NULL;
  GtkWidget *grid;

  gtk_widget_set_visible (GTK_WIDGET (card), materials != NULL);
  if (!materials)
    return;
  tru_menu_add (menu, _("Add a _Material…"), "material", "worksite", tru_record_get_uid (file->worksite), NULL);
  if (materials->len == 0)
    {
      tru_card_note (card, _("No material yet. Note what is needed and, at the end, what was used."));
      tru_card_button (card, _("Add a _Material…"), "win.add-record",
                       tru_new_record_target ("material", "worksite", tru_record_get_uid (file->worksite), NULL));
      return;
    }
  grid = new_works_grid (material_headings, G_N_ELEMENTS (material_headings));
  for (guint i = 0; i < materials->len; i++)
    attach_material (GTK_GRID (grid), file, materials->pdata[i], i + 1);
  tru_card_append (card, grid);
}
