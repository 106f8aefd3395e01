/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-partners-list.h"

#include <glib/gi18n.h>

#include "tru-cell-name.h"
#include "tru-new-record.h"
#include "tru-organisation.h"
#include "tru-partner-row.h"
#include "tru-queries-partners.h"

struct _TruPartnersList
{
  GtkBox parent_instance;
  TruStore *store;
  TruQueryModel *model;
  GtkSingleSelection *selection;
  char *chosen;

  GtkEditable *entry;
  GtkDropDown *types;
  GtkStack *stack;
  GtkListView *view;
};

enum
{
  PROP_0,
  PROP_CHOSEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TruPartnersList, tru_partners_list, GTK_TYPE_BOX)

static void
set_chosen (TruPartnersList *self,
            const char      *uid)
{
  if (g_strcmp0 (self->chosen, uid) == 0)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (uid);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

static guint
position_of (TruPartnersList *self,
             const char      *uid)
{
  g_autoptr (TruRecord) record = uid ? tru_store_get (self->store, &tru_organisation_kind, uid, NULL) : NULL;
  guint position = record ? tru_query_model_find (self->model, tru_record_get_id (record)) : G_MAXUINT;

  return position == G_MAXUINT ? GTK_INVALID_LIST_POSITION : position;
}

/* The one chosen stays chosen as long as it is listed; else the first is. */
static void
on_refreshed (TruPartnersList *self)
{
  guint position = position_of (self, self->chosen);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  TruRow *row;

  gtk_single_selection_set_selected (self->selection, position == GTK_INVALID_LIST_POSITION && n ? 0 : position);
  row = gtk_single_selection_get_selected_item (self->selection);
  set_chosen (self, row ? tru_row_get_text (row, TRU_PARTNER_ROW_UID) : NULL);
  gtk_stack_set_visible_child_name (self->stack, n ? "list" : "nothing");
}

static void
reload (TruPartnersList *self)
{
  guint type = gtk_drop_down_get_selected (self->types);
  const char *words = gtk_editable_get_text (self->entry);

  if (!self->store)
    return;
  tru_query_model_set_search (self->model, *words ? words : NULL);
  tru_query_model_set_param (self->model, "$type", type ? tru_organisation_type_options[type - 1].token : NULL);
  tru_query_model_refresh (self->model);
}

static void
on_filtered (TruPartnersList *self)
{
  reload (self);
}

static void
on_selected (TruPartnersList *self)
{
  TruRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row && !tru_query_model_is_changing (self->model))
    set_chosen (self, tru_row_get_text (row, TRU_PARTNER_ROW_UID));
}

static void
on_add_clicked (TruPartnersList *self)
{
  guint type = gtk_drop_down_get_selected (self->types);

  tru_new_record_ask (GTK_WIDGET (self), "organisation", "type", type ? tru_organisation_type_options[type - 1].token : NULL, NULL);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, g_object_new (TRU_TYPE_PARTNER_ROW, NULL));
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  TruRow *partner = gtk_list_item_get_item (item);

  tru_partner_row_show (TRU_PARTNER_ROW (gtk_list_item_get_child (item)), partner);
  tru_cell_name (item, tru_row_get_text (partner, TRU_PARTNER_ROW_NAME));
}

static void
tru_partners_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_string (value, TRU_PARTNERS_LIST (object)->chosen);
}

static void
tru_partners_list_dispose (GObject *object)
{
  TruPartnersList *self = TRU_PARTNERS_LIST (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->store);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (tru_partners_list_parent_class)->dispose (object);
}

static void
tru_partners_list_class_init (TruPartnersListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tru_partners_list_get_property;
  object_class->dispose = tru_partners_list_dispose;
  properties[PROP_CHOSEN] = g_param_spec_string ("chosen", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/partners/partners-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TruPartnersList, entry);
  gtk_widget_class_bind_template_child (widget_class, TruPartnersList, types);
  gtk_widget_class_bind_template_child (widget_class, TruPartnersList, stack);
  gtk_widget_class_bind_template_child (widget_class, TruPartnersList, view);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_filtered);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
}

static void
tru_partners_list_init (TruPartnersList *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (labels, _("All types"));
  for (const TruOption *option = tru_organisation_type_options; option->token; option++)
    gtk_string_list_append (labels, _(option->label));
  gtk_drop_down_set_model (self->types, G_LIST_MODEL (labels));
}

/**
 * tru_partners_list_set_store:
 * @self: a list without a store
 * @store: the reading store of the main thread
 */
void
tru_partners_list_set_store (TruPartnersList *self,
                             TruStore        *store)
{
  g_return_if_fail (!self->store);
  self->store = g_object_ref (store);
  self->model = tru_query_model_new (store, &tru_list_partners);
  g_signal_connect_object (self->model, "refreshed", G_CALLBACK (on_refreshed), self, G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  reload (self);
}

/**
 * tru_partners_list_refresh:
 * @self: a list, read again after the database changed
 */
void
tru_partners_list_refresh (TruPartnersList *self)
{
  reload (self);
}

/**
 * tru_partners_list_choose:
 * @self: a list
 * @uid: an organisation's uid
 *
 * Selects it; filters that hide it are taken away.
 *
 * Returns: whether there is such an organisation
 */
gboolean
tru_partners_list_choose (TruPartnersList *self,
                          const char      *uid)
{
  guint position = position_of (self, uid);

  if (position == GTK_INVALID_LIST_POSITION)
    {
      gtk_editable_set_text (self->entry, "");
      gtk_drop_down_set_selected (self->types, 0);
      reload (self);
      position = position_of (self, uid);
    }
  if (tru_query_model_is_reading (self->model))
    set_chosen (self, uid);
  else if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  return TRUE;
}

/**
 * tru_partners_list_get_chosen:
 * @self: a list
 *
 * Returns: (nullable) (transfer none): uid of the organisation selected
 */
const char *
tru_partners_list_get_chosen (TruPartnersList *self)
{
  return self->chosen;
}

/**
 * tru_partners_list_save:
 * @self: a list
 *
 * Returns: (transfer full): the type filtered and the uid chosen, for tru_partners_list_restore()
 */
char *
tru_partners_list_save (TruPartnersList *self)
{
  return g_strdup_printf ("%u %s", gtk_drop_down_get_selected (self->types), self->chosen ? self->chosen : "");
}

/**
 * tru_partners_list_restore:
 * @self: a list
 * @state: what tru_partners_list_save() returned, perhaps long ago
 */
void
tru_partners_list_restore (TruPartnersList *self,
                           const char      *state)
{
  char *uid = NULL;
  guint64 type = g_ascii_strtoull (state, &uid, 10);

  if (type < g_list_model_get_n_items (gtk_drop_down_get_model (self->types)))
    gtk_drop_down_set_selected (self->types, type);
  if (*uid == ' ' && uid[1])
    tru_partners_list_choose (self, uid + 1);
}
