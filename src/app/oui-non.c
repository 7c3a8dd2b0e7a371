/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/oui-non.h"

#include "base/champ.h"

struct _OuiNon
{
  GtkWidget parent_instance;

  GtkWidget *question;
  GtkWidget *reponses;
  GtkWidget *oui;
  GtkWidget *non;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OuiNon, oui_non, GTK_TYPE_WIDGET)

static void
toggled_cb (OuiNon          *self,
            GtkToggleButton *button)
{
  GtkWidget *other = GTK_WIDGET (button) == self->oui ? self->non : self->oui;

  /* An answer takes the place of the other; pressing it again takes it back. */
  if (gtk_toggle_button_get_active (button) &&
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (other)))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (other), FALSE);
  else
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
oui_non_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_OUI_NON);

  G_OBJECT_CLASS (oui_non_parent_class)->dispose (object);
}

static void
oui_non_class_init (OuiNonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = oui_non_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/jalons/Jalons/app/oui-non.ui");
  gtk_widget_class_bind_template_child (widget_class, OuiNon, question);
  gtk_widget_class_bind_template_child (widget_class, OuiNon, reponses);
  gtk_widget_class_bind_template_child (widget_class, OuiNon, oui);
  gtk_widget_class_bind_template_child (widget_class, OuiNon, non);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
oui_non_init (OuiNon *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * oui_non_new:
 *
 * Returns: a question without words and without an answer
 */
GtkWidget *
oui_non_new (void)
{
  return g_object_new (JALONS_TYPE_OUI_NON, NULL);
}

/**
 * oui_non_set_question:
 * @question: what is asked
 *
 * Gives the question its words.
 */
void
oui_non_set_question (OuiNon     *self,
                      const char *question)
{
  g_return_if_fail (JALONS_IS_OUI_NON (self));

  gtk_label_set_text (GTK_LABEL (self->question), question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                  -1);
}

/**
 * oui_non_get_reponse:
 *
 * Returns: 1 for yes, 0 for no, or %CHAMP_ABSENT
 */
gint64
oui_non_get_reponse (OuiNon *self)
{
  g_return_val_if_fail (JALONS_IS_OUI_NON (self), CHAMP_ABSENT);

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->oui)))
    return 1;
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->non)))
    return 0;

  return CHAMP_ABSENT;
}

/**
 * oui_non_set_reponse:
 * @reponse: 1, 0 or %CHAMP_ABSENT
 *
 * Answers.
 */
void
oui_non_set_reponse (OuiNon *self,
                     gint64  reponse)
{
  g_return_if_fail (JALONS_IS_OUI_NON (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->oui), reponse == 1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->non), reponse == 0);
}
