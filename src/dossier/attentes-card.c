/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/attentes-card.h"

#include "dossier/fiche-edition.h"
#include "dossier/texte-suivi.h"
#include "operations/dossiers.h"
#include "widgets/carte.h"

#include <glib/gi18n.h>

#define HAUTEUR 64

static const struct
{
  const char *champ;
  const char *titre;
  const char *lecteurs;
} attentes[] = {
  { "attentes_agent", N_("What the employee expects"),
    N_("Read by the advisers of the dossier only.") },
  { "attentes_collectivite", N_("What the employer expects"), N_("Read by the office too.") },
};

struct _AttentesCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;

  GtkWidget *carte;
  GtkWidget *textes[G_N_ELEMENTS (attentes)];
};

G_DEFINE_FINAL_TYPE (AttentesCard, attentes_card, GTK_TYPE_WIDGET)

static gboolean
write_cb (TexteSuivi  *texte,
          const char  *ligne,
          const char  *contenu,
          gpointer     data,
          GError     **error)
{
  AttentesCard *self = data;
  Repository *repository = dossier_courant_get_repository (self->courant);
  const guint rang = texte == (gpointer) self->textes[0] ? 0 : 1;
  g_autoptr (DossierComplet) complet = repository_get_dossier (repository, ligne, error);
  g_autoptr (Fiche) copie = NULL;

  if (complet == NULL)
    return FALSE;

  copie = fiche_copy (JALONS_FICHE (complet->dossier));
  fiche_put_texte (copie, attentes[rang].champ, contenu);

  return fiches_save (repository, "dossier", &copie, 1, error);
}

static void
refresh_cb (AttentesCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);

  for (guint i = 0; i < G_N_ELEMENTS (attentes); i++)
    {
      TexteSuivi *texte = JALONS_TEXTE_SUIVI (self->textes[i]);
      const Champ *champ = fiche_table_find (&dossier_table, attentes[i].champ);

      complet = dossier_courant_get_complet (self->courant);
      if (complet != NULL)
        texte_suivi_bind (texte, "dossier", fiche_get_uuid (JALONS_FICHE (complet->dossier)),
                          champ->nom, fiche_get_texte (JALONS_FICHE (complet->dossier), champ));
      else
        texte_suivi_unbind (texte);
    }
}

static void
attentes_card_dispose (GObject *object)
{
  AttentesCard *self = JALONS_ATTENTES_CARD (object);

  g_clear_pointer (&self->carte, gtk_widget_unparent);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (attentes_card_parent_class)->dispose (object);
}

static void
attentes_card_class_init (AttentesCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attentes_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
attentes_card_init (AttentesCard *self)
{
  self->carte = carte_new (_("Expectations"));
  gtk_widget_set_parent (self->carte, GTK_WIDGET (self));
}

/**
 * attentes_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): the expectations of both parties
 */
GtkWidget *
attentes_card_new (DossierCourant *courant)
{
  AttentesCard *self = g_object_new (TYPE_ATTENTES_CARD, NULL);

  self->courant = g_object_ref (courant);
  for (guint i = 0; i < G_N_ELEMENTS (attentes); i++)
    {
      GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

      self->textes[i] = texte_suivi_new (courant, _(attentes[i].titre));
      texte_suivi_set_write (JALONS_TEXTE_SUIVI (self->textes[i]), write_cb, self);
      gtk_widget_set_size_request (self->textes[i], -1, HAUTEUR);
      gtk_box_append (GTK_BOX (boite), carte_texte_new (_(attentes[i].titre), NULL));
      gtk_box_append (GTK_BOX (boite), carte_texte_new (_(attentes[i].lecteurs), "small-caption"));
      gtk_box_append (GTK_BOX (boite), self->textes[i]);
      carte_add (self->carte, boite);
    }
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}
