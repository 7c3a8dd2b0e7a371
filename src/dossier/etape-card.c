/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/etape-card.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "dossier/dossier-textes.h"
#include "dossier/entretien-textes.h"
#include "widgets/wrap-layout.h"
#include "model/parcours.h"
#include "model/statuts.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"
#include "widgets/ligne-layout.h"

#include <glib/gi18n.h>

struct _EtapeCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  char *entretien; /* uuid, or NULL where none is planned */
  gboolean passe;

  GtkWidget *corps;
  GtkWidget *date;
  GtkWidget *jour_semaine;
  GtkWidget *numero;
  GtkWidget *mois;
  GtkWidget *quand;
  GtkWidget *titre;
  GtkWidget *details;
  GtkWidget *heures;
  GtkWidget *lieu_boite;
  GtkWidget *lieu;
  GtkWidget *forme;
  GtkWidget *statut;
  GtkWidget *bouton;
};

G_DEFINE_FINAL_TYPE (EtapeCard, etape_card, GTK_TYPE_WIDGET)

static void
clicked_cb (EtapeCard *self)
{
  g_autofree char *cible = NULL;

  if (self->entretien != NULL && !self->passe)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "dossier.page", "s", "preparation");
      return;
    }
  if (self->entretien != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "dossier.open-entretien", "s",
                                  self->entretien);
      return;
    }

  cible = g_strdup_printf ("%s||", dossier_courant_get_uuid (self->courant));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-entretien", "s", cible);
}

static Entretien *
find_expected (DossierComplet *complet)
{
  for (guint i = 0; i < complet->entretiens->len; i++)
    if (entretien_is_planned (complet->entretiens->pdata[i]))
      return complet->entretiens->pdata[i];

  return NULL;
}

static void
show_date (EtapeCard *self,
           gint64     jour)
{
  g_autofree char *semaine =
    g_utf8_substring (format_jour_semaine (jour_get_weekday (jour)), 0, 3);
  g_autofree char *semaine_point = g_strconcat (semaine, ".", NULL);
  g_autofree char *numero = NULL;
  gint mois;
  gint du_mois;

  jour_to_ymd (jour, NULL, &mois, &du_mois);
  numero = g_strdup_printf ("%d", du_mois);
  gtk_label_set_label (GTK_LABEL (self->jour_semaine), semaine_point);
  gtk_label_set_label (GTK_LABEL (self->numero), numero);
  gtk_label_set_label (GTK_LABEL (self->mois), format_mois_court (mois));
}

static void
show_entretien (EtapeCard      *self,
                DossierComplet *complet,
                Entretien      *entretien)
{
  const gint64 jour = instant_get_jour (entretien->debut);
  const gboolean passe = entretien_get_fin (entretien) <= instant_now ();
  const char *lieu = entretien->lieu != NULL ? entretien->lieu : complet->dossier->lieu;
  g_autofree char *dans = texte_dans_jours (jour - jour_today ());
  g_autofree char *titre = entretien_texte_titre (complet, entretien);
  g_autofree char *heures = format_plage_heures (entretien->debut, entretien->duree_minutes);
  g_autofree char *quand = passe ? g_strdup_printf (_("Still to be noted · %s"), dans)
                                 : g_strdup_printf (_("Next step · %s"), dans);

  self->passe = passe;
  show_date (self, jour);
  gtk_label_set_label (GTK_LABEL (self->quand), quand);
  gtk_label_set_label (GTK_LABEL (self->titre), titre);
  gtk_label_set_label (GTK_LABEL (self->heures), heures);
  gtk_label_set_label (GTK_LABEL (self->lieu), lieu != NULL ? lieu : "");
  gtk_widget_set_visible (self->lieu_boite, lieu != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->forme),
                                forme_entretien_get_icon (entretien->statut));
  gtk_label_set_label (GTK_LABEL (self->statut), libelle_statut_entretien (entretien->statut));
  gtk_button_set_label (GTK_BUTTON (self->bouton), passe ? _("Note it") : _("Prepare"));
}

static void
show_none (EtapeCard *self)
{
  gtk_label_set_label (GTK_LABEL (self->quand), _("Next step"));
  gtk_label_set_label (GTK_LABEL (self->titre), _("No meeting planned"));
  gtk_button_set_label (GTK_BUTTON (self->bouton), _("Plan a meeting"));
}

static void
refresh_cb (EtapeCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  Entretien *entretien = complet != NULL ? find_expected (complet) : NULL;

  g_clear_pointer (&self->entretien, g_free);
  if (complet == NULL)
    return;

  if (entretien != NULL)
    {
      self->entretien = g_strdup (fiche_get_uuid (JALONS_FICHE (entretien)));
      show_entretien (self, complet, entretien);
    }
  else
    {
      show_none (self);
    }
  gtk_widget_set_visible (self->date, entretien != NULL);
  gtk_widget_set_visible (self->details, entretien != NULL);
  gtk_widget_set_sensitive (self->bouton, entretien != NULL ||
                                            dossier_courant_is_writable (self->courant));
  gtk_widget_set_visible (GTK_WIDGET (self),
                          entretien != NULL || statut_is_open (complet->dossier->statut));
}

static void
etape_card_dispose (GObject *object)
{
  EtapeCard *self = JALONS_ETAPE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_ETAPE_CARD);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->entretien, g_free);

  G_OBJECT_CLASS (etape_card_parent_class)->dispose (object);
}

static void
etape_card_class_init (EtapeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = etape_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/etape-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, corps);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, date);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, jour_semaine);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, numero);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, mois);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, quand);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, titre);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, details);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, heures);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, lieu_boite);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, lieu);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, forme);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, statut);
  gtk_widget_class_bind_template_child (widget_class, EtapeCard, bouton);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
etape_card_init (EtapeCard *self)
{
  g_type_ensure (TYPE_WRAP_LAYOUT);
  g_type_ensure (TYPE_LIGNE_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * etape_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): its next step
 */
GtkWidget *
etape_card_new (DossierCourant *courant)
{
  EtapeCard *self = g_object_new (TYPE_ETAPE_CARD, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}
