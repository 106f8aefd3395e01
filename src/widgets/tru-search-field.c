/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-search-field.h"

#include <glib/gi18n.h>

#include "tru-kind-icon.h"
#include "tru-text.h"

#define MAX_HITS 30
#define HIT_KEY "tru-hit"

struct _TruSearchField
{
  GtkWidget parent_instance;
  GtkWidget *entry;
  GtkWidget *popover; /* built when something is first looked for */
  GtkWidget *scroller;
  GtkListBox *hits;
  GtkWidget *nothing;
  TruStore *store;
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruSearchField, tru_search_field, GTK_TYPE_WIDGET)

static TruHit *
row_hit (GtkListBoxRow *row)
{
  return row ? g_object_get_data (G_OBJECT (row), HIT_KEY) : NULL;
}

static void
close_hits (TruSearchField *self)
{
  if (self->popover)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* A surface that only hides under the pointer keeps the pointer’s next press for itself (GTK 4.8 on X11): who chose with a key
   while the mouse rested there would click in vain. */
static void
drop_hits (TruSearchField *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
open_hit (TruSearchField *self,
          GtkListBoxRow  *row)
{
  TruHit *hit = row_hit (row);
  g_autofree char *uid = NULL;
  const char *kind;

  if (!hit)
    return;
  kind = hit->kind->name;
  uid = g_strdup (hit->uid);
  close_hits (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[CLOSED], 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)", kind, uid);
}

static void
on_hit_activated (GtkListBox     *list,
                  GtkListBoxRow  *row,
                  TruSearchField *self)
{
  open_hit (self, row);
}

static void
on_entry_activated (TruSearchField *self)
{
  GtkListBoxRow *row = self->popover && gtk_widget_get_visible (self->popover) ? gtk_list_box_get_selected_row (self->hits) : NULL;

  if (!row)
    return;
  open_hit (self, row);
  drop_hits (self);
}

static void
on_search_stopped (TruSearchField *self)
{
  drop_hits (self);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    g_signal_emit (self, signals[CLOSED], 0);
}

static GtkWidget *
new_line (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_hit_row (TruHit *hit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (tru_kind_icon (hit->kind));
  g_autofree char *name = g_strdup_printf ("%s, %s%s%s", hit->title, tru_kind_label (hit->kind),
                                           hit->subtitle ? ", " : "", hit->subtitle ? hit->subtitle : "");

  gtk_widget_add_css_class (icon, "dim-label");
  gtk_box_append (GTK_BOX (texts), new_line (hit->title, "row-text"));
  if (hit->subtitle && *hit->subtitle)
    gtk_box_append (GTK_BOX (texts), new_line (hit->subtitle, "secondary"));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), HIT_KEY, hit, (GDestroyNotify) tru_hit_free);
  return row;
}

static void
update_group (GtkListBoxRow *row,
              GtkListBoxRow *before,
              gpointer       user_data)
{
  TruHit *hit = row_hit (row);
  TruHit *previous = row_hit (before);

  if (previous && previous->kind == hit->kind)
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, new_line (_(hit->kind->label_plural), "group"));
}

static void
build_hits (TruSearchField *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->hits = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->hits), "search-hits");
  gtk_list_box_set_header_func (self->hits, update_group, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->hits), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Results"), -1);
  g_signal_connect (self->hits, "row-activated", G_CALLBACK (on_hit_activated), self);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", self->hits,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "propagate-natural-height", TRUE,
                                 "max-content-height", 480, NULL);
  self->nothing = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->nothing), 40);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_margin_top (self->nothing, 12);
  gtk_widget_set_margin_bottom (self->nothing, 12);
  gtk_box_append (GTK_BOX (content), self->scroller);
  gtk_box_append (GTK_BOX (content), self->nothing);
  gtk_widget_set_size_request (content, 420, -1);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), content);
  /* It must not take the focus: the words go on in the entry. */
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, self->entry);
}

static void
choose (TruSearchField *self,
        GtkListBoxRow  *row)
{
  graphene_rect_t bounds;

  if (!row)
    return;
  gtk_list_box_select_row (self->hits, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->hits), &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
                               bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static int
by_kind (gconstpointer a,
         gconstpointer b,
         gpointer      ranks)
{
  const TruHit *first = *(TruHit *const *) a;
  const TruHit *second = *(TruHit *const *) b;

  return GPOINTER_TO_INT (g_hash_table_lookup (ranks, first->kind)) - GPOINTER_TO_INT (g_hash_table_lookup (ranks, second->kind));
}

/* Kinds stand in the order of their best hit; g_ptr_array_sort is stable since it merges. */
static void
group_by_kind (GPtrArray *found)
{
  g_autoptr (GHashTable) ranks = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      TruHit *hit = found->pdata[i];

      if (!g_hash_table_contains (ranks, hit->kind))
        g_hash_table_insert (ranks, (gpointer) hit->kind, GUINT_TO_POINTER (i));
    }
  g_ptr_array_sort_with_data (found, by_kind, ranks);
}

static void
show_hits (TruSearchField *self,
           GPtrArray      *found,
           const char     *words)
{
  g_autofree char *sentence = g_strdup_printf (_("Nothing was found for “%s”."), words);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->hits))))
    gtk_list_box_remove (self->hits, row);
  group_by_kind (found);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->hits, new_hit_row (found->pdata[i]));
  gtk_widget_set_visible (self->scroller, found->len > 0);
  gtk_widget_set_visible (self->nothing, found->len == 0);
  gtk_label_set_label (GTK_LABEL (self->nothing), sentence);
  g_ptr_array_set_free_func (found, NULL); /* the rows own the hits now */
  choose (self, gtk_list_box_get_row_at_index (self->hits, 0));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
on_words_changed (TruSearchField *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->store || tru_text_is_blank (words))
    {
      close_hits (self);
      return;
    }
  found = tru_search (self->store, words, MAX_HITS, &error);
  if (!found)
    {
      g_warning ("Search failed: %s", error->message);
      return;
    }
  if (!self->popover)
    build_hits (self);
  show_hits (self, found, words);
}

static void
step (TruSearchField *self,
      int             by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->hits);

  choose (self, gtk_list_box_get_row_at_index (self->hits, row ? MAX (gtk_list_box_row_get_index (row) + by, 0) : 0));
}

static gboolean
on_key_pressed (TruSearchField *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (!self->popover || !gtk_widget_get_visible (self->popover))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    step (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    step (self, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
on_focus_left (TruSearchField *self)
{
  close_hits (self);
  if (!*gtk_editable_get_text (GTK_EDITABLE (self->entry)))
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
tru_search_field_dispose (GObject *object)
{
  TruSearchField *self = TRU_SEARCH_FIELD (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (tru_search_field_parent_class)->dispose (object);
}

static void
tru_search_field_class_init (TruSearchFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_search_field_dispose;
  /**
   * TruSearchField::closed:
   *
   * The search is over: something was opened, or the person went elsewhere.
   */
  signals[CLOSED] = g_signal_new ("closed", TRU_TYPE_SEARCH_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
tru_search_field_init (TruSearchField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry,
                "placeholder-text", _("Search a household, a tool, a partner…"),
                "width-chars", 24,
                "max-width-chars", 42, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search everywhere"), -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_words_changed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_entry_activated), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (on_search_stopped), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (self->entry, focus);
}

/**
 * tru_search_field_set_store:
 * @self: a search field
 * @store: the database to search
 */
void
tru_search_field_set_store (TruSearchField *self,
                            TruStore       *store)
{
  g_set_object (&self->store, store);
}

/**
 * tru_search_field_start:
 * @self: a search field
 *
 * Takes the focus, with what was typed selected.
 */
void
tru_search_field_start (TruSearchField *self)
{
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
