/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/prix-carte.h"

#include "base/montant.h"

#include <glib/gi18n.h>

struct _PrixCarte
{
  GtkWidget parent_instance;

  char *description;

  GtkWidget *boite;
  GtkWidget *montant;
  GtkWidget *regle;
  GtkWidget *source;
  GtkWidget *detail;
  GtkWidget *detail_source;
  GtkWidget *detail_hypothese;
  GtkWidget *devis;
  GtkWidget *devis_montant;
  GtkWidget *devis_justification;
  GtkWidget *devis_erreur;
  GtkWidget *message;
  GtkWidget *message_icone;
  GtkWidget *message_texte;
};

G_DEFINE_FINAL_TYPE (PrixCarte, prix_carte, GTK_TYPE_WIDGET)

static void
set_texte (GtkWidget  *label,
           const char *texte)
{
  gtk_label_set_text (GTK_LABEL (label), texte != NULL ? texte : "");
  gtk_widget_set_visible (label, texte != NULL && *texte != '\0');
}

static void
show_message (PrixCarte  *self,
              const char *texte,
              gboolean    refus)
{
  gtk_widget_set_visible (self->message, texte != NULL);
  set_texte (self->message_texte, texte);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->message_icone),
                                refus ? "alerte-symbolic" : "info-symbolic");
  if (refus)
    {
      gtk_widget_remove_css_class (self->message, "near-text");
      gtk_widget_add_css_class (self->message, "late-text");
    }
  else
    {
      gtk_widget_remove_css_class (self->message, "late-text");
      gtk_widget_add_css_class (self->message, "near-text");
    }
}

static void
amount_changed_cb (PrixCarte *self)
{
  gint64 centimes;

  gtk_widget_set_visible (self->devis_erreur, !prix_carte_get_montant (self, &centimes));
}

static void
prix_carte_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_PRIX_CARTE);

  G_OBJECT_CLASS (prix_carte_parent_class)->dispose (object);
}

static void
prix_carte_finalize (GObject *object)
{
  g_free (JALONS_PRIX_CARTE (object)->description);

  G_OBJECT_CLASS (prix_carte_parent_class)->finalize (object);
}

static void
prix_carte_class_init (PrixCarteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = prix_carte_dispose;
  G_OBJECT_CLASS (klass)->finalize = prix_carte_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/prix-carte.ui");
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, boite);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, montant);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, regle);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, source);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, detail);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, detail_source);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, detail_hypothese);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, devis);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, devis_montant);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, devis_justification);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, devis_erreur);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, message);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, message_icone);
  gtk_widget_class_bind_template_child (widget_class, PrixCarte, message_texte);
  gtk_widget_class_bind_template_callback (widget_class, amount_changed_cb);
}

static void
prix_carte_init (PrixCarte *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
describe (PrixCarte *self)
{
  const char *parts[] = {
    gtk_label_get_text (GTK_LABEL (self->montant)),
    gtk_label_get_text (GTK_LABEL (self->regle)),
    gtk_label_get_text (GTK_LABEL (self->source)),
    gtk_label_get_text (GTK_LABEL (self->message_texte)),
  };
  g_autoptr (GString) texte = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (texte, "%s%s", texte->len > 0 ? ". " : "", parts[i]);

  g_free (self->description);
  self->description = g_strdup (texte->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Price"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->description, -1);
}

/**
 * prix_carte_show_reponse:
 * @reponse: what the tarif answers
 *
 * Shows a price, a devis to fill in, or why there is neither.
 */
void
prix_carte_show_reponse (PrixCarte          *self,
                         const TarifReponse *reponse)
{
  g_autofree char *montant = prix_texte_montant (reponse);
  g_autofree char *source = prix_texte_source (reponse);
  g_autofree char *message = prix_texte_message (reponse);
  const gboolean manque =
    reponse->conditions_manquantes != NULL && reponse->conditions_manquantes[0] != NULL;
  const gboolean refus =
    (reponse->resultat == TARIF_REFUS || reponse->resultat == TARIF_ERREUR) && !manque;

  g_return_if_fail (JALONS_IS_PRIX_CARTE (self));

  set_texte (self->montant, manque ? _("Price to come") : montant);
  /* A rule that says no more than the answer, "Sur devis", is not said twice. */
  set_texte (self->regle, manque || g_strcmp0 (reponse->regle, montant) == 0 ? NULL : reponse->regle);
  set_texte (self->source, source);
  set_texte (self->detail_source, reponse->source);
  set_texte (self->detail_hypothese, reponse->hypothese);
  gtk_widget_set_visible (self->detail, reponse->source != NULL || reponse->hypothese != NULL);
  gtk_widget_set_visible (self->devis, reponse->resultat == TARIF_SUR_DEVIS);
  show_message (self, message, refus);
  describe (self);
}

/**
 * prix_carte_show_erreur:
 * @message: one sentence
 *
 * Says why no price could be asked for.
 */
void
prix_carte_show_erreur (PrixCarte  *self,
                        const char *message)
{
  g_return_if_fail (JALONS_IS_PRIX_CARTE (self));

  set_texte (self->montant, _("No price"));
  set_texte (self->regle, NULL);
  set_texte (self->source, NULL);
  gtk_widget_set_visible (self->detail, FALSE);
  gtk_widget_set_visible (self->devis, FALSE);
  show_message (self, message, TRUE);
  describe (self);
}

/**
 * prix_carte_get_montant:
 * @centimes: (out): the amount of the devis, %CHAMP_ABSENT when it is not given or not asked for
 *
 * Returns: %FALSE if what is typed is no amount
 */
gboolean
prix_carte_get_montant (PrixCarte *self,
                        gint64    *centimes)
{
  const char *texte;

  g_return_val_if_fail (JALONS_IS_PRIX_CARTE (self), FALSE);

  *centimes = CHAMP_ABSENT;
  texte = gtk_editable_get_text (GTK_EDITABLE (self->devis_montant));
  if (!gtk_widget_get_visible (self->devis) || *texte == '\0')
    return TRUE;

  return montant_parse (texte, centimes);
}

/**
 * prix_carte_get_justification:
 *
 * Returns: (nullable): why the devis has this amount
 */
const char *
prix_carte_get_justification (PrixCarte *self)
{
  const char *texte;

  g_return_val_if_fail (JALONS_IS_PRIX_CARTE (self), NULL);

  texte = gtk_editable_get_text (GTK_EDITABLE (self->devis_justification));

  return gtk_widget_get_visible (self->devis) && *texte != '\0' ? texte : NULL;
}

/**
 * prix_carte_describe:
 *
 * Returns: (transfer full): what the card says, as those hear it who do not see it
 */
char *
prix_carte_describe (PrixCarte *self)
{
  g_return_val_if_fail (JALONS_IS_PRIX_CARTE (self), NULL);

  return g_strdup (self->description);
}
