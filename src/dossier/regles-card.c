/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/regles-card.h"

#include "base/jour.h"
#include "dossier/remedes.h"
#include "model/codes.h"
#include "model/regle.h"
#include "widgets/carte.h"
#include "widgets/ligne-layout.h"

#include <glib/gi18n.h>

struct _ReglesCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;

  GtkWidget *carte;
  GtkWidget *liste;
};

G_DEFINE_FINAL_TYPE (ReglesCard, regles_card, GTK_TYPE_WIDGET)

static const struct
{
  const char *icon_name;
  const char *classe;
} apparences[] = {
  [VERDICT_OK] = { "coche-symbolic", "good-text" },
  [VERDICT_ALERTE] = { "alerte-symbolic", "near-text" },
  [VERDICT_INCONNU] = { "info-symbolic", "accent-text" },
  [VERDICT_REFUS] = { "refuse-symbolic", "late-text" },
};

static GtkWidget *
create_line (ReglesCard  *self,
             const Regle *regle)
{
  GtkWidget *remede = remede_new_for_regle (self->courant, regle);
  const char *nom = code_libelle_find (codes_regle, regle->code);
  const char *mot = code_libelle_find (codes_verdict, verdict_get_code (regle->verdict));
  g_autofree char *verdict = g_strdup_printf (_("%s: %s"), nom, mot);
  g_autofree char *source =
    regle->source != NULL ? g_strdup_printf (_("Source: %s"), regle->source) : NULL;
  GtkWidget *ligne = ligne_box_new (10);
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *image = gtk_image_new_from_icon_name (apparences[regle->verdict].icon_name);

  gtk_widget_add_css_class (image, apparences[regle->verdict].classe);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_margin_top (image, 3);
  gtk_widget_set_hexpand (textes, TRUE);
  gtk_box_append (GTK_BOX (textes), carte_texte_new (regle->motif, NULL));
  gtk_box_append (GTK_BOX (textes), carte_texte_new (verdict, "small-caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (textes), apparences[regle->verdict].classe);
  if (remede != NULL)
    gtk_box_append (GTK_BOX (textes), remede);
  gtk_box_append (GTK_BOX (ligne), image);
  gtk_box_append (GTK_BOX (ligne), textes);
  gtk_widget_set_tooltip_text (ligne, source);

  return ligne;
}

/* What the prestation says to tell somebody: no rule, so no verdict. */
static GtkWidget *
create_notice (const PrestationAvis *avis)
{
  g_autofree char *sources = source_with_hypothese (avis->source, avis->hypothese);
  g_autofree char *source = sources != NULL ? g_strdup_printf (_("Source: %s"), sources) : NULL;
  GtkWidget *ligne = ligne_box_new (10);
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *image = gtk_image_new_from_icon_name ("info-symbolic");

  gtk_widget_add_css_class (image, "accent-text");
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_margin_top (image, 3);
  gtk_widget_set_hexpand (textes, TRUE);
  gtk_box_append (GTK_BOX (textes), carte_texte_new (avis->texte, NULL));
  gtk_box_append (GTK_BOX (textes), carte_texte_new (_("Notice"), "small-caption"));
  gtk_box_append (GTK_BOX (ligne), image);
  gtk_box_append (GTK_BOX (ligne), textes);
  gtk_widget_set_tooltip_text (ligne, source);

  return ligne;
}

static void
append_notices (ReglesCard     *self,
                DossierComplet *complet)
{
  g_autoptr (GPtrArray) avis = avis_list (complet);

  for (guint i = 0; i < avis->len; i++)
    gtk_box_append (GTK_BOX (self->liste), create_notice (avis->pdata[i]));
}

/* The worst first. */
static void
refresh_cb (ReglesCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const gboolean focus = gtk_widget_get_focus_child (self->liste) != NULL;
  g_autoptr (GPtrArray) regles = NULL;

  boite_clear (self->liste);
  if (complet != NULL)
    regles = regles_check (complet, jour_today ());
  for (int verdict = VERDICT_REFUS; regles != NULL && verdict > VERDICT_OK; verdict--)
    for (guint i = 0; i < regles->len; i++)
      {
        const Regle *regle = regles->pdata[i];

        if (regle->verdict == (Verdict) verdict)
          gtk_box_append (GTK_BOX (self->liste), create_line (self, regle));
      }
  if (complet != NULL)
    append_notices (self, complet);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->liste) != NULL);
  if (focus)
    gtk_widget_child_focus (self->liste, GTK_DIR_TAB_FORWARD);
}

static void
regles_card_dispose (GObject *object)
{
  ReglesCard *self = JALONS_REGLES_CARD (object);

  g_clear_pointer (&self->carte, gtk_widget_unparent);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (regles_card_parent_class)->dispose (object);
}

static void
regles_card_class_init (ReglesCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = regles_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
regles_card_init (ReglesCard *self)
{
  self->carte = carte_new (_("What the rules say"));
  self->liste = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  carte_add (self->carte, self->liste);
  gtk_widget_set_parent (self->carte, GTK_WIDGET (self));
}

/**
 * regles_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): what the rules say of it
 */
GtkWidget *
regles_card_new (DossierCourant *courant)
{
  ReglesCard *self = g_object_new (TYPE_REGLES_CARD, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}
