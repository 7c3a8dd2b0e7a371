/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/prix-card.h"

#include "base/formats.h"
#include "base/montant.h"
#include "dossier/fiche-edition.h"
#include "model/prix.h"
#include "operations/dossiers.h"
#include "operations/operations-error.h"
#include "widgets/carte.h"
#include "widgets/formulaire-window.h"

#include <glib/gi18n.h>

struct _PrixCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;

  GtkWidget *carte;
  GtkWidget *montant;
  GtkWidget *lignes;
  GtkWidget *modifier;
};

G_DEFINE_FINAL_TYPE (PrixCard, prix_card, GTK_TYPE_WIDGET)

/* The quotation */

typedef struct
{
  GtkWidget *page;
  DossierCourant *courant;
  GtkWidget *montant;
  GtkWidget *justification;
} Saisie;

static void
saisie_free (gpointer data)
{
  Saisie *self = data;

  g_object_unref (self->page);
  g_object_unref (self->courant);
  g_free (self);
}

static gboolean
devis_cb (gpointer   data,
          GError   **error)
{
  Saisie *self = data;
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const char *texte = gtk_editable_get_text (GTK_EDITABLE (self->montant));
  const char *justification = gtk_editable_get_text (GTK_EDITABLE (self->justification));
  g_autoptr (Fiche) copie = fiche_copy (JALONS_FICHE (complet->dossier));
  gint64 centimes = CHAMP_ABSENT;

  if (*texte != '\0' && !montant_parse (texte, &centimes))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("This is not an amount: write 1 480 or 1 480,50."));

  fiche_put_nombre (copie, "devis_montant_centimes", centimes);
  fiche_put_texte (copie, "devis_justification", justification);
  if (!fiches_save (dossier_courant_get_repository (self->courant), "dossier", &copie, 1, error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Quotation saved"), TRUE);

  return TRUE;
}

static GtkWidget *
create_entry (const char *texte)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), texte != NULL ? texte : "");

  return entry;
}

static void
edit_cb (PrixCard *self)
{
  Dossier *dossier = dossier_courant_get_complet (self->courant)->dossier;
  g_autofree char *montant = format_euros (dossier->devis_montant_centimes);
  FormulaireWindow *window =
    formulaire_window_new (GTK_WIDGET (self), _("Amount of the quotation"), _("_Save"));
  Saisie *saisie = g_new0 (Saisie, 1);

  saisie->page = g_object_ref (GTK_WIDGET (self));
  saisie->courant = g_object_ref (self->courant);
  saisie->montant = create_entry (montant);
  saisie->justification = create_entry (dossier->devis_justification);
  formulaire_window_add_field (window, _("_Amount in euros"), saisie->montant);
  formulaire_window_add_field (window, _("_Justification"), saisie->justification);
  formulaire_window_set_validate (window, devis_cb, saisie, saisie_free);
  gtk_window_present (GTK_WINDOW (window));
}

/* What is shown */

static void
add_line (PrixCard   *self,
          const char *texte,
          const char *classe)
{
  if (texte != NULL && *texte != '\0')
    gtk_box_append (GTK_BOX (self->lignes), carte_texte_new (texte, classe));
}

static void
add_prefixed (PrixCard   *self,
              const char *format,
              const char *texte)
{
  g_autofree char *phrase = texte != NULL ? g_strconcat (format, " ", texte, NULL) : NULL;

  add_line (self, phrase, "small-caption");
}

/* A dossier keeps the price of its own day; the rule says where it comes from. */
static void
show_price (PrixCard       *self,
            DossierComplet *complet,
            TarifReponse   *reponse)
{
  Dossier *dossier = complet->dossier;
  const gboolean devis = reponse->resultat == TARIF_SUR_DEVIS;
  const gint64 centimes = dossier->prix_centimes != CHAMP_ABSENT ? dossier->prix_centimes
                                                                 : dossier->devis_montant_centimes;
  g_autofree char *montant = format_euros (centimes);

  if (centimes != CHAMP_ABSENT)
    gtk_label_set_label (GTK_LABEL (self->montant), montant);
  else
    gtk_label_set_label (GTK_LABEL (self->montant), devis ? _("To be quoted") : _("No price yet"));

  add_line (self, dossier->prix_regle != NULL ? dossier->prix_regle : reponse->regle, NULL);
  add_line (self, dossier->devis_justification, "secondary");
  if (dossier->prix_centimes == CHAMP_ABSENT && !devis)
    add_line (self, reponse->motif, "near-text");
  add_line (self, reponse->avertissement, "near-text");
  add_prefixed (self, _("Source:"), reponse->source);
  add_prefixed (self, _("Assumption:"), reponse->hypothese);
  gtk_widget_set_visible (self->modifier,
                          (devis || dossier->devis_montant_centimes != CHAMP_ABSENT) &&
                            dossier_courant_is_writable (self->courant));
}

static void
refresh_cb (PrixCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;

  gtk_widget_set_visible (GTK_WIDGET (self), complet != NULL && complet->prestation != NULL);
  boite_clear (self->lignes);
  if (complet == NULL || complet->prestation == NULL)
    return;

  prix_find_tarif (complet, &reponse);
  show_price (self, complet, &reponse);
}

static void
prix_card_dispose (GObject *object)
{
  PrixCard *self = JALONS_PRIX_CARD (object);

  g_clear_pointer (&self->carte, gtk_widget_unparent);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (prix_card_parent_class)->dispose (object);
}

static void
prix_card_class_init (PrixCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = prix_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
prix_card_init (PrixCard *self)
{
  self->carte = carte_new (_("Price"));
  self->montant = carte_texte_new (NULL, "big-figure");
  self->lignes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->modifier = gtk_button_new_with_label (_("Quotation…"));
  gtk_widget_add_css_class (self->modifier, "flat");
  gtk_widget_add_css_class (self->modifier, "small-button");
  g_signal_connect_object (self->modifier, "clicked", G_CALLBACK (edit_cb), self,
                           G_CONNECT_SWAPPED);
  carte_add_end (self->carte, self->modifier);
  carte_add (self->carte, self->montant);
  carte_add (self->carte, self->lignes);
  gtk_widget_set_parent (self->carte, GTK_WIDGET (self));
}

/**
 * prix_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): its price
 */
GtkWidget *
prix_card_new (DossierCourant *courant)
{
  PrixCard *self = g_object_new (TYPE_PRIX_CARD, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}
