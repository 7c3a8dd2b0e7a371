/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/accord-carte.h"

#include "base/jour.h"
#include "widgets/date-entry.h"

#include <glib/gi18n.h>

struct _AccordCarte
{
  GtkWidget parent_instance;

  gboolean femme;
  gboolean notee;

  GtkWidget *carte;
  GtkWidget *icone;
  GtkWidget *titre;
  GtkWidget *texte;
  GtkWidget *bouton;
  GtkWidget *champs;
  DateEntry *le;
  GtkWidget *le_label;
  GtkWidget *comment;
};

G_DEFINE_FINAL_TYPE (AccordCarte, accord_carte, GTK_TYPE_WIDGET)

static const char *
get_titre (AccordCarte *self)
{
  if (self->notee)
    return self->femme ? C_("woman", "The employee’s consent is recorded")
                       : C_("man", "The employee’s consent is recorded");

  return self->femme ? C_("woman", "The employee’s consent is not recorded yet")
                     : C_("man", "The employee’s consent is not recorded yet");
}

static void
show_etat (AccordCarte *self)
{
  gtk_label_set_text (GTK_LABEL (self->titre), get_titre (self));
  gtk_label_set_text (GTK_LABEL (self->texte),
                      self->notee ? _("When and how it was given is kept with the dossier.")
                                  : _("The dossier stays a request. No agreement, no meeting and "
                                      "no summary document before it."));
  gtk_button_set_label (GTK_BUTTON (self->bouton),
                        self->notee ? _("Not Given Yet") : _("Record the Consent…"));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icone),
                                self->notee ? "coche-symbolic" : "alerte-symbolic");
  gtk_widget_set_visible (self->champs, self->notee);
  if (self->notee)
    {
      gtk_widget_remove_css_class (self->carte, "near");
      gtk_widget_add_css_class (self->carte, "good");
    }
  else
    {
      gtk_widget_remove_css_class (self->carte, "good");
      gtk_widget_add_css_class (self->carte, "near");
    }
}

static void
button_clicked_cb (AccordCarte *self)
{
  if (self->notee)
    {
      self->notee = FALSE;
      show_etat (self);
    }
  else
    {
      accord_carte_note (self);
    }
}

static void
accord_carte_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_ACCORD_CARTE);

  G_OBJECT_CLASS (accord_carte_parent_class)->dispose (object);
}

static void
accord_carte_class_init (AccordCarteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_carte_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/accord-carte.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordCarte, carte);
  gtk_widget_class_bind_template_child (widget_class, AccordCarte, icone);
  gtk_widget_class_bind_template_child (widget_class, AccordCarte, titre);
  gtk_widget_class_bind_template_child (widget_class, AccordCarte, texte);
  gtk_widget_class_bind_template_child (widget_class, AccordCarte, bouton);
  gtk_widget_class_bind_template_child (widget_class, AccordCarte, champs);
  gtk_widget_class_bind_template_child (widget_class, AccordCarte, le);
  gtk_widget_class_bind_template_child (widget_class, AccordCarte, le_label);
  gtk_widget_class_bind_template_child (widget_class, AccordCarte, comment);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
}

static void
accord_carte_init (AccordCarte *self)
{
  g_type_ensure (JALONS_TYPE_DATE_ENTRY);
  gtk_widget_init_template (GTK_WIDGET (self));
  date_entry_set_label (self->le, self->le_label);
  show_etat (self);
}

/**
 * accord_carte_set_civilite:
 * @civilite: (nullable): "Mme" or "M."
 *
 * Shapes the words.
 */
void
accord_carte_set_civilite (AccordCarte *self,
                           const char  *civilite)
{
  g_return_if_fail (JALONS_IS_ACCORD_CARTE (self));

  self->femme = g_strcmp0 (civilite, "Mme") == 0;
  show_etat (self);
}

/**
 * accord_carte_note:
 *
 * Opens the fields, the day being today until another is typed.
 */
void
accord_carte_note (AccordCarte *self)
{
  g_return_if_fail (JALONS_IS_ACCORD_CARTE (self));

  self->notee = TRUE;
  date_entry_set_jour (self->le, jour_today ());
  show_etat (self);
  gtk_widget_grab_focus (self->comment);
}

/**
 * accord_carte_get_le:
 * @jour: (out): the day of the accord; %CHAMP_ABSENT when it is not recorded
 *
 * Returns: %FALSE if the accord is being recorded without a day that can be read
 */
gboolean
accord_carte_get_le (AccordCarte *self,
                     gint64      *jour)
{
  g_return_val_if_fail (JALONS_IS_ACCORD_CARTE (self), FALSE);

  *jour = self->notee ? date_entry_get_jour (self->le) : CHAMP_ABSENT;

  return !self->notee || (*jour != CHAMP_ABSENT && date_entry_is_valid (self->le));
}

/**
 * accord_carte_get_comment:
 *
 * Returns: (nullable): how the accord was given
 */
const char *
accord_carte_get_comment (AccordCarte *self)
{
  const char *texte;

  g_return_val_if_fail (JALONS_IS_ACCORD_CARTE (self), NULL);

  texte = gtk_editable_get_text (GTK_EDITABLE (self->comment));

  return self->notee && *texte != '\0' ? texte : NULL;
}
