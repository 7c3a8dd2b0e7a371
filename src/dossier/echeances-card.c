/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/echeances-card.h"

#include "base/formats.h"
#include "base/jour.h"
#include "dossier/dossier-textes.h"
#include "model/codes.h"
#include "model/echeance.h"
#include "widgets/carte.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"
#include "widgets/ligne-layout.h"
#include "widgets/statut-pill.h"

#include <glib/gi18n.h>

struct _EcheancesCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;

  GtkWidget *carte;
  GtkWidget *liste;
};

G_DEFINE_FINAL_TYPE (EcheancesCard, echeances_card, GTK_TYPE_WIDGET)

static gboolean
is_pressing (const Echeance *echeance)
{
  return g_strcmp0 (echeance->etat, "depassee") == 0 || g_strcmp0 (echeance->etat, "proche") == 0;
}

static const char *
get_class (const char *etat)
{
  if (g_strcmp0 (etat, "depassee") == 0)
    return "late-text";
  if (g_strcmp0 (etat, "proche") == 0)
    return "near-text";

  return g_strcmp0 (etat, "tenue") == 0 ? "good-text" : "secondary";
}

/* Due: the days that are left or lost. Settled: the word. */
static char *
format_etat (const Echeance *echeance)
{
  const char *mot = libelle_etat_echeance (echeance->etat);
  g_autofree char *dans = NULL;

  if (!is_pressing (echeance))
    return g_strdup (mot);

  dans = texte_dans_jours (echeance->jours_restants);

  return g_strdup_printf ("%s, %s", mot, dans);
}

static char *
format_tooltip (const Echeance *echeance)
{
  if (echeance->methode == NULL || echeance->source == NULL)
    return g_strdup (echeance->methode != NULL ? echeance->methode : echeance->source);

  return g_strdup_printf (_("%s\nSource: %s"), echeance->methode, echeance->source);
}

static GtkWidget *
create_line (const Echeance *echeance)
{
  const char *mot = code_libelle_find (codes_echeance, echeance->code);
  g_autofree char *titre = echeance->libelle != NULL
                             ? g_strdup_printf (_("%s: %s"), mot, echeance->libelle)
                             : g_strdup (mot);
  g_autofree char *date = format_jour (echeance->date_limite, FORMAT_JOUR_BREF);
  g_autofree char *etat = format_etat (echeance);
  g_autofree char *tooltip = format_tooltip (echeance);
  GtkWidget *ligne = ligne_box_new (10);
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *image = gtk_image_new_from_icon_name (forme_echeance_get_icon (echeance->etat));
  GtkWidget *fin = carte_texte_new (date, "secondary");

  gtk_widget_add_css_class (image, get_class (echeance->etat));
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_margin_top (image, 3);
  gtk_widget_add_css_class (fin, "tabular");
  gtk_label_set_wrap (GTK_LABEL (fin), FALSE);
  gtk_widget_set_valign (fin, GTK_ALIGN_START);
  gtk_widget_set_hexpand (textes, TRUE);
  gtk_box_append (GTK_BOX (textes), carte_texte_new (titre, NULL));
  gtk_box_append (GTK_BOX (textes), carte_texte_new (etat, "small-caption"));
  if (is_pressing (echeance))
    gtk_widget_add_css_class (gtk_widget_get_last_child (textes), get_class (echeance->etat));
  gtk_box_append (GTK_BOX (ligne), image);
  gtk_box_append (GTK_BOX (ligne), textes);
  gtk_box_append (GTK_BOX (ligne), fin);
  gtk_widget_set_tooltip_text (ligne, tooltip);

  return ligne;
}

static void
refresh_cb (EcheancesCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  g_autoptr (GPtrArray) echeances = NULL;

  boite_clear (self->liste);
  if (complet == NULL)
    return;

  echeances = echeances_compute (complet, jour_today ());
  for (guint i = 0; i < echeances->len; i++)
    gtk_box_append (GTK_BOX (self->liste), create_line (echeances->pdata[i]));
  if (echeances->len == 0)
    gtk_box_append (
      GTK_BOX (self->liste),
      carte_texte_new (_("None yet: they come with the first meeting and the agreement."),
                       "secondary"));
}

static void
echeances_card_dispose (GObject *object)
{
  EcheancesCard *self = JALONS_ECHEANCES_CARD (object);

  g_clear_pointer (&self->carte, gtk_widget_unparent);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (echeances_card_parent_class)->dispose (object);
}

static void
echeances_card_class_init (EcheancesCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = echeances_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
echeances_card_init (EcheancesCard *self)
{
  self->carte = carte_new (_("Deadlines"));
  self->liste = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  carte_add (self->carte, self->liste);
  gtk_widget_set_parent (self->carte, GTK_WIDGET (self));
}

/**
 * echeances_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): its deadlines
 */
GtkWidget *
echeances_card_new (DossierCourant *courant)
{
  EcheancesCard *self = g_object_new (TYPE_ECHEANCES_CARD, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}
