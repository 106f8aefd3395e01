/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-pathway-card.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-deadlines.h"

struct _TruPathwayCard
{
  GtkListBoxRow parent_instance;
  TruRow *row;
};

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruPathwayCard, tru_pathway_card, GTK_TYPE_LIST_BOX_ROW)

static TruTone
tone_of (TruDate due,
         TruDate today)
{
  if (due == TRU_UNKNOWN || due > today + TRU_DEADLINE_SOON)
    return TRU_TONE_NEUTRAL;
  return due < today ? TRU_TONE_LATE : TRU_TONE_ATTENTION;
}

static char *
due_words (TruRow *row)
{
  TruDeadline deadline = { .due_on = tru_row_get_date (row, TRU_PATHWAY_ROW_DUE) };

  return tru_deadline_when (&deadline, tru_clock_today ());
}

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GdkContentProvider *
on_prepare (TruPathwayCard *self)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, tru_pathway_card_get_support (self));
}

static void
on_drag_begin (TruPathwayCard *self,
               GdkDrag        *drag,
               GtkDragSource  *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static gboolean
on_move (GtkWidget *widget,
         GVariant  *by,
         gpointer   data)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (by));
  return TRUE;
}

static void
tru_pathway_card_dispose (GObject *object)
{
  g_clear_object (&TRU_PATHWAY_CARD (object)->row);
  G_OBJECT_CLASS (tru_pathway_card_parent_class)->dispose (object);
}

static void
tru_pathway_card_class_init (TruPathwayCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_pathway_card_dispose;
  signals[MOVED] = g_signal_new ("moved", TRU_TYPE_PATHWAY_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_ALT_MASK, on_move, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, on_move, "i", -1);
}

static void
tru_pathway_card_init (TruPathwayCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "activatable");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pathway-card");
}

/**
 * tru_pathway_card_new:
 * @row: a row of %tru_query_pathway_cards
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
tru_pathway_card_new (TruRow *row)
{
  TruPathwayCard *self = g_object_new (TRU_TYPE_PATHWAY_CARD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *pill = tru_pill_new (NULL, TRU_TONE_NEUTRAL);
  const char *name = tru_row_get_text (row, TRU_PATHWAY_ROW_NAME);
  const char *follower = tru_row_get_text (row, TRU_PATHWAY_ROW_FOLLOWER);
  g_autofree char *due = due_words (row);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", name, due, follower ? follower : _("Followed by nobody"));

  self->row = g_object_ref (row);
  tru_pathway_show_due (TRU_PILL (pill), row);
  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), new_label (name, "row-title"));
  gtk_box_append (GTK_BOX (box), new_label (follower ? follower : _("Followed by nobody"), "secondary"));
  gtk_box_append (GTK_BOX (box), pill);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Enter opens the household, Alt and an arrow move it to the next step or back"), -1);
  return GTK_WIDGET (self);
}

const char *
tru_pathway_card_get_support (TruPathwayCard *self)
{
  return tru_row_get_text (self->row, TRU_PATHWAY_ROW_SUPPORT);
}

const char *
tru_pathway_card_get_household (TruPathwayCard *self)
{
  return tru_row_get_text (self->row, TRU_PATHWAY_ROW_HOUSEHOLD);
}

/**
 * tru_pathway_show_due:
 * @pill: a pill
 * @row: an open support, as the queries of this room give it
 *
 * Says how far the next deadline is.
 */
void
tru_pathway_show_due (TruPill *pill,
                      TruRow  *row)
{
  g_autofree char *words = due_words (row);

  tru_pill_set (pill, words, tone_of (tru_row_get_date (row, TRU_PATHWAY_ROW_DUE), tru_clock_today ()));
}
