/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-paper-preview.h"

#include <glib/gi18n.h>

#define MIN_WIDTH 420
#define NATURAL_WIDTH 508
#define MAX_WIDTH 620
#define GAP 18

struct _TruPaperPreview
{
  GtkWidget parent_instance;
  TruDocument *document;
  int room; /* height that shows without scrolling */
  guint fitting;
};

G_DEFINE_FINAL_TYPE (TruPaperPreview, tru_paper_preview, GTK_TYPE_WIDGET)

static int
page_height (int width)
{
  return (int) (width * TRU_PAGE_HEIGHT / TRU_PAGE_WIDTH + 0.5);
}

/* A whole page where it stays readable, otherwise one as wide as there is room for. */
static int
page_width (TruPaperPreview *self,
            int                 width)
{
  int whole = (int) ((self->room - 2 * GAP) * TRU_PAGE_WIDTH / TRU_PAGE_HEIGHT);

  width = CLAMP (width - 2 * GAP, MIN_WIDTH, MAX_WIDTH);
  return whole >= MIN_WIDTH ? MIN (width, whole) : width;
}

static gboolean
fit (gpointer data)
{
  TruPaperPreview *self = data;

  self->fitting = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* It changes while the window is laid out, when nobody may ask for another layout. */
static void
on_room_changed (TruPaperPreview *self,
                 GParamSpec         *pspec,
                 GtkAdjustment      *adjustment)
{
  int room = (int) gtk_adjustment_get_page_size (adjustment);

  if (room == self->room)
    return;
  self->room = room;
  if (self->fitting == 0)
    self->fitting = g_idle_add (fit, self);
}

static void
on_draw (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  TruPaperPreview *self = data;
  int page = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (area), "page"));

  if (!self->document)
    return;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / TRU_PAGE_WIDTH, width / TRU_PAGE_WIDTH);
  tru_document_draw_page (self->document, page, cr);
}

static GtkWidget *
new_page (TruPaperPreview *self,
          int                 page)
{
  GtkWidget *area = gtk_drawing_area_new ();
  g_autofree char *name = g_strdup_printf (_("Page %d of %d"), page + 1, tru_document_get_n_pages (self->document));

  g_object_set_data (G_OBJECT (area), "page", GINT_TO_POINTER (page));
  gtk_widget_add_css_class (area, "paper");
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), on_draw, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return area;
}

static GtkSizeRequestMode
tru_paper_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tru_paper_preview_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  TruPaperPreview *self = TRU_PAPER_PREVIEW (widget);
  int pages = self->document ? tru_document_get_n_pages (self->document) : 1;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH + 2 * GAP;
      *natural = NATURAL_WIDTH + 2 * GAP;
      return;
    }
  for_size = for_size < 0 ? NATURAL_WIDTH : page_width (self, for_size);
  *minimum = *natural = pages * (page_height (for_size) + GAP) + GAP;
}

static void
tru_paper_preview_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  int wide = page_width (TRU_PAPER_PREVIEW (widget), width);
  int y = GAP;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation) { (width - wide) / 2, y, wide, page_height (wide) }, -1);
      y += page_height (wide) + GAP;
    }
}

static void
tru_paper_preview_root (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (tru_paper_preview_parent_class)->root (widget);
  if (scrolled)
    g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), "notify::page-size",
                             G_CALLBACK (on_room_changed), widget, G_CONNECT_SWAPPED);
}

static void
clear_pages (TruPaperPreview *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
}

static void
tru_paper_preview_dispose (GObject *object)
{
  TruPaperPreview *self = TRU_PAPER_PREVIEW (object);

  clear_pages (self);
  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (tru_paper_preview_parent_class)->dispose (object);
}

static void
tru_paper_preview_class_init (TruPaperPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_paper_preview_dispose;
  widget_class->get_request_mode = tru_paper_preview_get_request_mode;
  widget_class->root = tru_paper_preview_root;
  widget_class->measure = tru_paper_preview_measure;
  widget_class->size_allocate = tru_paper_preview_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "preview");
}

static void
tru_paper_preview_init (TruPaperPreview *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Preview"), -1);
}

/**
 * tru_paper_preview_show:
 * @self: a preview
 * @document: (nullable): what to show
 */
void
tru_paper_preview_show (TruPaperPreview *self,
                           TruDocument        *document)
{
  clear_pages (self);
  g_set_object (&self->document, document);
  for (int i = 0; document && i < tru_document_get_n_pages (document); i++)
    gtk_widget_set_parent (new_page (self, i), GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
