/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-sending-ground.h"

#include <glib/gi18n.h>

#include "tru-organisation.h"
#include "tru-ref-picker.h"
#include "tru-text.h"

struct _TruSendingGround
{
  AdwPreferencesGroup parent_instance;

  TruStore *store;
  GtkEditable *recipient_row;
  GtkMenuButton *partners_button;
  GtkEditable *motive_row;
  GtkMenuButton *usual_button;
};

G_DEFINE_FINAL_TYPE (TruSendingGround, tru_sending_ground, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_USUAL
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
said_in (GtkEditable *row)
{
  const char *text = gtk_editable_get_text (row);

  return tru_text_is_blank (text) ? NULL : tru_text_clean (text);
}

static void
on_edited (TruSendingGround *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_partner_picked (TruSendingGround *self,
                   const char       *uid)
{
  tru_sending_ground_set_recipient (self, uid);
  gtk_menu_button_popdown (self->partners_button);
}

static void
on_motive_picked (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  gtk_editable_set_text (TRU_SENDING_GROUND (widget)->motive_row, g_variant_get_string (parameter, NULL));
}

static void
tru_sending_ground_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GListModel *usual = g_value_get_object (value);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; usual && i < g_list_model_get_n_items (usual); i++)
    {
      const char *motive = gtk_string_list_get_string (GTK_STRING_LIST (usual), i);
      g_autoptr (GMenuItem) item = g_menu_item_new (motive, NULL);

      g_menu_item_set_action_and_target (item, "ground.motive", "s", motive);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (TRU_SENDING_GROUND (object)->usual_button, G_MENU_MODEL (menu));
}

/* People begin by saying for whom it is. */
static gboolean
tru_sending_ground_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TRU_SENDING_GROUND (widget)->recipient_row));
}

static void
tru_sending_ground_dispose (GObject *object)
{
  g_clear_object (&TRU_SENDING_GROUND (object)->store);
  G_OBJECT_CLASS (tru_sending_ground_parent_class)->dispose (object);
}

static void
tru_sending_ground_class_init (TruSendingGroundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = tru_sending_ground_set_property;
  object_class->dispose = tru_sending_ground_dispose;
  widget_class->grab_focus = tru_sending_ground_grab_focus;
  g_object_class_install_property (object_class, PROP_USUAL,
                                   g_param_spec_object ("usual", NULL, NULL, GTK_TYPE_STRING_LIST, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  signals[EDITED] = g_signal_new ("edited", TRU_TYPE_SENDING_GROUND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/transfers/sending-ground.ui");
  gtk_widget_class_bind_template_child (widget_class, TruSendingGround, recipient_row);
  gtk_widget_class_bind_template_child (widget_class, TruSendingGround, partners_button);
  gtk_widget_class_bind_template_child (widget_class, TruSendingGround, motive_row);
  gtk_widget_class_bind_template_child (widget_class, TruSendingGround, usual_button);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_install_action (widget_class, "ground.motive", "s", on_motive_picked);
}

static void
tru_sending_ground_init (TruSendingGround *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_sending_ground_set_store:
 * @self: the rows, once
 * @store: the main thread's store, whose organisations may be chosen
 */
void
tru_sending_ground_set_store (TruSendingGround *self,
                              TruStore         *store)
{
  GtkWidget *picker = tru_ref_picker_new (store, &tru_organisation_kind);

  self->store = g_object_ref (store);
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_partner_picked), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->partners_button, picker);
}

/**
 * tru_sending_ground_set_recipient:
 * @self: the rows
 * @organisation: uid of the organisation for which the file is
 */
void
tru_sending_ground_set_recipient (TruSendingGround *self,
                                  const char       *organisation)
{
  g_autofree char *name = tru_store_title (self->store, &tru_organisation_kind, organisation);

  gtk_editable_set_text (self->recipient_row, name ? name : "");
}

/**
 * tru_sending_ground_propose:
 * @self: the rows
 * @motive: the one reason for which some files leave, in the user's language
 * @fits: whether this is one of these files
 *
 * Fills in the reason unless another is given, or takes it away again.
 */
void
tru_sending_ground_propose (TruSendingGround *self,
                            const char       *motive,
                            gboolean          fits)
{
  const char *given = gtk_editable_get_text (self->motive_row);

  if (fits && tru_text_is_blank (given))
    gtk_editable_set_text (self->motive_row, motive);
  else if (!fits && g_str_equal (given, motive))
    gtk_editable_set_text (self->motive_row, "");
}

/**
 * tru_sending_ground_get_recipient:
 * @self: the rows
 *
 * Returns: (transfer full) (nullable): for whom the file is, where somebody said so
 */
char *
tru_sending_ground_get_recipient (TruSendingGround *self)
{
  return said_in (self->recipient_row);
}

/**
 * tru_sending_ground_get_motive:
 * @self: the rows
 *
 * Returns: (transfer full) (nullable): why the file leaves, where somebody said so
 */
char *
tru_sending_ground_get_motive (TruSendingGround *self)
{
  return said_in (self->motive_row);
}

/**
 * tru_sending_ground_get_obstacle:
 * @self: the rows
 *
 * Returns: (transfer none) (nullable): what is to be done before the file may leave, in the user's language
 */
const char *
tru_sending_ground_get_obstacle (TruSendingGround *self)
{
  return tru_text_is_blank (gtk_editable_get_text (self->motive_row)) ? _("Say first why it is sent") : NULL;
}
