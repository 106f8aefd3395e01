/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-notice.h"

#include "tru-desk-pictures.h"
#include "tru-desk-size.h"
#include "tru-tool-look.h"

#define PICTURE 32
#define BEEP_PAUSE_MS 180
#define MOST_WORDS 64       /* letters of what fits into one line */
#define MOST_LARGE_WORDS 32 /* and of the large desk’s */
#define BUTTON_WORDS 20     /* fewer for each button after the first */

struct _TruDeskNotice
{
  AdwBin parent_instance;

  GtkBox *line;
  GtkBox *below; /* has the pictures and buttons of a text that does not fit beside them */
  GtkImage *icon;
  GtkImage *picture;
  GtkBox *pictures;      /* of several tools, instead of one */
  GtkInscription *words; /* a text that fits: the next one does not make the whole window measure itself anew */
  GtkLabel *label;       /* a longer one, which wraps */
  GtkBox *buttons;
  char *drawn; /* name of the picture */
  TruTone tone;
  guint beeps;
  guint n_beeps;
};

G_DEFINE_FINAL_TYPE (TruDeskNotice, tru_desk_notice, ADW_TYPE_BIN)

static void
tru_desk_notice_dispose (GObject *object)
{
  g_clear_handle_id (&TRU_DESK_NOTICE (object)->beeps, g_source_remove);
  G_OBJECT_CLASS (tru_desk_notice_parent_class)->dispose (object);
}

static void
tru_desk_notice_finalize (GObject *object)
{
  g_free (TRU_DESK_NOTICE (object)->drawn);
  G_OBJECT_CLASS (tru_desk_notice_parent_class)->finalize (object);
}

static void
tru_desk_notice_class_init (TruDeskNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_desk_notice_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_desk_notice_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/desk-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, TruDeskNotice, line);
  gtk_widget_class_bind_template_child (widget_class, TruDeskNotice, below);
  gtk_widget_class_bind_template_child (widget_class, TruDeskNotice, icon);
  gtk_widget_class_bind_template_child (widget_class, TruDeskNotice, picture);
  gtk_widget_class_bind_template_child (widget_class, TruDeskNotice, pictures);
  gtk_widget_class_bind_template_child (widget_class, TruDeskNotice, words);
  gtk_widget_class_bind_template_child (widget_class, TruDeskNotice, label);
  gtk_widget_class_bind_template_child (widget_class, TruDeskNotice, buttons);
}

static void
tru_desk_notice_init (TruDeskNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Twenty returns in a row look alike: what stays is neither styled nor measured anew. */
static void
set_tone (TruDeskNotice *self,
          TruTone        tone)
{
  if (self->tone == tone)
    return;
  self->tone = tone;
  tru_tone_set_fill (GTK_WIDGET (self), tone);
  gtk_image_set_from_icon_name (self->icon, tru_desk_notice_icon (tone));
}

static void
set_picture (TruDeskNotice *self,
             const char    *picture)
{
  gtk_widget_set_visible (GTK_WIDGET (self->picture), picture != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->pictures), FALSE);
  if (!picture || g_strcmp0 (picture, self->drawn) == 0)
    return;
  g_free (self->drawn);
  self->drawn = g_strdup (picture);
  tru_desk_picture_set (GTK_WIDGET (self->picture), picture, PICTURE);
}

static void
move (GtkBox    *child,
      GtkBox    *to,
      GtkWidget *after)
{
  g_autoptr (GtkWidget) kept = g_object_ref (GTK_WIDGET (child));

  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (kept)), kept);
  gtk_box_insert_child_after (to, kept, after);
}

/* Words that need several lines have the whole width for them. */
static void
lay_out (TruDeskNotice *self)
{
  gboolean is_long = gtk_widget_get_visible (GTK_WIDGET (self->label));
  GtkBox *place = is_long ? self->below : self->line;

  if (gtk_widget_get_parent (GTK_WIDGET (self->buttons)) != GTK_WIDGET (place))
    {
      move (self->pictures, place, is_long ? NULL : GTK_WIDGET (self->picture));
      move (self->buttons, place, gtk_widget_get_last_child (GTK_WIDGET (place)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->below), is_long && (gtk_widget_get_visible (GTK_WIDGET (self->pictures))
                                                                || gtk_widget_get_first_child (GTK_WIDGET (self->buttons))));
}

static glong
n_more_buttons (TruDeskNotice *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));
  glong n = 0;

  while (button && (button = gtk_widget_get_next_sibling (button)))
    n++;
  return n;
}

static void
set_text (TruDeskNotice *self,
          const char    *text)
{
  gboolean fits = g_utf8_strlen (text, -1) + BUTTON_WORDS * n_more_buttons (self) <= (tru_desk_is_large () ? MOST_LARGE_WORDS : MOST_WORDS);

  gtk_inscription_set_text (self->words, fits ? text : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->words), fits);
  gtk_widget_set_visible (GTK_WIDGET (self->label), !fits);
  if (!fits)
    gtk_label_set_label (self->label, text);
  lay_out (self);
}

static void
add_button (TruDeskNotice *self,
            const char    *label,
            const char    *action)
{
  gboolean is_drawn = tru_desk_is_large () && g_str_equal (action, "desk.undo");
  GtkWidget *button = tru_tool_look_button (is_drawn ? "edit-undo-symbolic" : NULL, label);

  if (is_drawn)
    gtk_widget_add_css_class (button, "desk-undo");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (self->buttons, button);
}

static void
set_button (TruDeskNotice *self,
            const char    *label,
            const char    *action)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));

  if (first && !gtk_widget_get_next_sibling (first) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (first)), action) == 0)
    return;
  tru_tool_look_clear (GTK_WIDGET (self->buttons));
  if (label)
    add_button (self, label, action);
}

static void
on_beeps_over (gpointer user_data)
{
  TRU_DESK_NOTICE (user_data)->beeps = 0;
}

static gboolean
on_next_beep (gpointer user_data)
{
  TruDeskNotice *self = user_data;

  gtk_widget_error_bell (GTK_WIDGET (self));
  return --self->n_beeps > 0;
}

/**
 * tru_desk_notice_sound:
 * @self: a notice
 * @tone: ok for done, attention, late for refused
 *
 * One beep for done, two for attention, three for refused; none where the desktop's alert sounds are off.
 */
void
tru_desk_notice_sound (TruDeskNotice *self,
                       TruTone        tone)
{
  static const guint more[] = { [TRU_TONE_ATTENTION] = 1, [TRU_TONE_LATE] = 2 };

  gtk_widget_error_bell (GTK_WIDGET (self));
  g_clear_handle_id (&self->beeps, g_source_remove);
  self->n_beeps = tone < G_N_ELEMENTS (more) ? more[tone] : 0;
  if (self->n_beeps > 0)
    self->beeps = g_timeout_add_full (G_PRIORITY_DEFAULT, BEEP_PAUSE_MS, on_next_beep, self, on_beeps_over);
}

/**
 * tru_desk_notice_icon:
 * @tone: ok for done, attention, late for refused
 *
 * Returns: the shape that says so without its colour
 */
const char *
tru_desk_notice_icon (TruTone tone)
{
  switch (tone)
    {
    case TRU_TONE_OK:
      return "emblem-ok-symbolic";
    case TRU_TONE_LATE:
      return "dialog-error-symbolic";
    default:
      return "dialog-warning-symbolic";
    }
}

/**
 * tru_desk_notice_set:
 * @self: a notice, which shows from now on
 * @tone: ok for done, attention, late for refused
 * @picture: (nullable): the tool's
 * @text: a sentence
 * @label: (nullable): what its only button says
 * @action: (nullable): the action of the desk that it takes
 */
void
tru_desk_notice_set (TruDeskNotice *self,
                     TruTone        tone,
                     const char    *picture,
                     const char    *text,
                     const char    *label,
                     const char    *action)
{
  set_tone (self, tone);
  set_picture (self, picture);
  set_button (self, label, action);
  set_text (self, text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  tru_desk_notice_sound (self, tone);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * tru_desk_notice_set_pictures:
 * @self: a notice that shows
 * @pictures: (nullable) (array zero-terminated=1): of several tools
 */
void
tru_desk_notice_set_pictures (TruDeskNotice     *self,
                              const char *const *pictures)
{
  tru_desk_pictures_set (self->pictures, pictures, PICTURE);
  lay_out (self);
}

/**
 * tru_desk_notice_offer:
 * @self: a notice that shows
 * @label: what one more button says
 * @action: the action of the desk that it takes
 */
void
tru_desk_notice_offer (TruDeskNotice *self,
                       const char    *label,
                       const char    *action)
{
  gboolean fitted = gtk_widget_get_visible (GTK_WIDGET (self->words));
  g_autofree char *text = g_strdup (fitted ? gtk_inscription_get_text (self->words) : gtk_label_get_label (self->label));

  add_button (self, label, action);
  set_text (self, text);
}

/**
 * tru_desk_notice_clear:
 * @self: a notice, which hides
 */
void
tru_desk_notice_clear (TruDeskNotice *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
