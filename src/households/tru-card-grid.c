/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-card-grid.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"

#define SPACING 11

struct _TruCardGrid
{
  GtkWidget parent_instance;
  GtkWidget *grid;
  const TruCardPlace *places;
  GPtrArray *cards;   /* of the grid */
  GPtrArray *pencils; /* of the cards */
};

G_DEFINE_FINAL_TYPE (TruCardGrid, tru_card_grid, GTK_TYPE_WIDGET)

static void
add_card (TruCardGrid        *self,
          const TruCardPlace *place)
{
  const char *title = place->context ? g_dpgettext2 (NULL, place->context, place->title) : _(place->title);
  GtkWidget *card = g_object_new (TRU_TYPE_CARD, "title", title, NULL);

  g_ptr_array_add (self->cards, card);
  g_ptr_array_add (self->pencils, tru_card_add_pencil (TRU_CARD (card)));
  gtk_grid_attach (GTK_GRID (self->grid), card, place->column, place->row, place->width, 1);
}

static void
tru_card_grid_dispose (GObject *object)
{
  TruCardGrid *self = TRU_CARD_GRID (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (tru_card_grid_parent_class)->dispose (object);
}

static void
tru_card_grid_finalize (GObject *object)
{
  TruCardGrid *self = TRU_CARD_GRID (object);

  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->pencils);
  G_OBJECT_CLASS (tru_card_grid_parent_class)->finalize (object);
}

static void
tru_card_grid_class_init (TruCardGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_card_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_card_grid_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
tru_card_grid_init (TruCardGrid *self)
{
  self->cards = g_ptr_array_new ();
  self->pencils = g_ptr_array_new ();
  self->grid = gtk_grid_new ();
  g_object_set (self->grid, "column-homogeneous", TRUE, "column-spacing", SPACING, "row-spacing", SPACING, NULL);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

/**
 * tru_card_grid_set_places:
 * @self: an empty grid
 * @places: (array length=n_places): its cards, for good
 * @n_places: how many
 */
void
tru_card_grid_set_places (TruCardGrid        *self,
                          const TruCardPlace *places,
                          guint               n_places)
{
  self->places = places;
  for (guint i = 0; i < n_places; i++)
    add_card (self, &places[i]);
}

/**
 * tru_card_grid_show:
 * @self: a grid
 * @file: a household's file
 *
 * Fills every card.
 */
void
tru_card_grid_show (TruCardGrid            *self,
                    const TruHouseholdFile *file)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      TruCard *card = tru_card_grid_get_card (self, i);
      g_autoptr (GMenu) menu = g_menu_new ();

      tru_card_clear (card);
      tru_card_set_caption (card, NULL);
      self->places[i].show (card, file, menu);
      tru_card_set_pencil (self->pencils->pdata[i], G_MENU_MODEL (menu));
    }
}

/**
 * tru_card_grid_get_card:
 * @self: a grid
 * @place: one of its places
 *
 * Returns: (transfer none): the card
 */
TruCard *
tru_card_grid_get_card (TruCardGrid *self,
                        guint        place)
{
  return g_ptr_array_index (self->cards, place);
}
