/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "modeles/exemple-choix.h"

#include "base/formats.h"
#include "base/jour.h"
#include "model/destinataires.h"
#include "operations/exemples.h"
#include "store/apercu-liste.h"
#include "widgets/carte.h"
#include "widgets/dossier-chooser.h"
#include "widgets/noms.h"

#include <glib/gi18n.h>

#define LARGEUR 340 /* of the search, in pixels */
#define LARGEUR_PHRASE 40

struct _ExempleChoix
{
  GtkWidget parent_instance;

  Repository *repository;
  char *ouvert;     /* the dossier that is open, or NULL */
  char *cherche;    /* the one that was searched and chosen, or NULL */
  GPtrArray *uuids; /* of what the list offers; NULL for the one that is made up */
  char *code;
  DossierComplet *dossier;
  char *message; /* why there is none */
  gboolean loading;

  GtkWidget *choix;
  GtkWidget *bouton;
  GtkWidget *avis; /* in the search: why a dossier cannot be shown */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExempleChoix, exemple_choix, GTK_TYPE_WIDGET)

static DossierComplet *
load (ExempleChoix *self,
      const char   *uuid)
{
  return uuid != NULL ? repository_get_dossier (self->repository, uuid, NULL) : NULL;
}

static gboolean
has_document (DossierComplet *dossier,
              const char     *code)
{
  return document_is_interne (code) || (dossier->prestation != NULL &&
                                        prestation_has_document (dossier->prestation, code));
}

static void
take (ExempleChoix *self)
{
  const guint choisi = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choix));
  const char *uuid = choisi < self->uuids->len ? self->uuids->pdata[choisi] : NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->dossier, dossier_complet_free);
  g_clear_pointer (&self->message, g_free);
  self->dossier = load (self, uuid);
  if (self->dossier == NULL)
    self->dossier = exemples_make (self->repository, self->code, jour_today (), &error);
  if (error != NULL)
    self->message = g_strdup (error->message);
}

static void
chosen_cb (ExempleChoix *self)
{
  if (self->loading || self->repository == NULL || self->code == NULL)
    return;

  take (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static const char *
get_ref (DossierComplet *dossier)
{
  return dossier->dossier->ref != NULL ? dossier->dossier->ref : "";
}

static char *
name_dossier (ExempleChoix   *self,
              DossierComplet *dossier,
              const char     *uuid)
{
  g_autofree char *nom = NULL;

  if (g_strcmp0 (uuid, self->ouvert) == 0)
    return g_strdup_printf (_("Open dossier: %s"), get_ref (dossier));
  if (dossier->agent == NULL)
    return g_strdup (get_ref (dossier));

  nom = format_nom (dossier->agent->nom, dossier->agent->prenom);
  return g_strdup_printf ("%s · %s", get_ref (dossier), nom);
}

static void
offer (ExempleChoix  *self,
       GtkStringList *noms,
       const char    *uuid)
{
  g_autoptr (DossierComplet) dossier = load (self, uuid);
  g_autofree char *nom = NULL;

  if (dossier == NULL || !has_document (dossier, self->code))
    return;

  nom = name_dossier (self, dossier, uuid);
  gtk_string_list_append (noms, nom);
  g_ptr_array_add (self->uuids, g_strdup (uuid));
}

/* The last dossier that was asked for comes last: it is the one to show. */
static void
offer_all (ExempleChoix *self)
{
  g_autoptr (GtkStringList) noms = gtk_string_list_new (NULL);

  self->loading = TRUE;
  g_ptr_array_set_size (self->uuids, 0);
  gtk_string_list_append (noms, _("Made-up dossier"));
  g_ptr_array_add (self->uuids, NULL);
  offer (self, noms, self->ouvert);
  if (g_strcmp0 (self->ouvert, self->cherche) != 0)
    offer (self, noms, self->cherche);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choix), G_LIST_MODEL (noms));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choix), self->uuids->len - 1);
  gtk_widget_set_sensitive (self->choix, self->uuids->len > 1);
  self->loading = FALSE;
  chosen_cb (self);
}

/* The search */

static void
search (const char *texte,
        gpointer    data)
{
  const ApercuFiltre filtre = { .texte = texte, .jour = jour_today (),
                                .ordre = APERCU_ORDRE_NOM };

  apercu_liste_set_filtre (data, &filtre);
}

static void
complete (gpointer data)
{
  apercu_liste_complete (data);
}

static void
found_cb (ExempleChoix *self,
          const char   *uuid)
{
  g_autoptr (DossierComplet) dossier = load (self, uuid);
  g_autofree char *phrase = NULL;

  if (dossier == NULL)
    return;
  if (has_document (dossier, self->code))
    {
      g_free (self->cherche);
      self->cherche = g_strdup (uuid);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (self->bouton));
      offer_all (self);
      return;
    }

  phrase =
    g_strdup_printf (_("The service of dossier %s has no such document: choose another one."),
                     get_ref (dossier));
  gtk_label_set_label (GTK_LABEL (self->avis), phrase);
  gtk_widget_set_visible (self->avis, TRUE);
}

static gboolean
escape_cb (GtkWidget *popover,
           GVariant  *arguments,
           gpointer   data)
{
  gtk_popover_popdown (GTK_POPOVER (popover));
  return TRUE;
}

/* The field of the search keeps Escape for itself. */
static void
close_on_escape (GtkWidget *popover)
{
  GtkEventController *touches = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (touches, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (touches),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (escape_cb, NULL, NULL)));
  gtk_widget_add_controller (popover, touches);
}

/* Made each time that it opens: what it lists is then what the base has. */
static void
popup_cb (GtkMenuButton *bouton,
          gpointer       data)
{
  ExempleChoix *self = data;
  g_autoptr (ApercuListe) liste = apercu_liste_new_progressive (self->repository);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *chooser = dossier_chooser_new (G_LIST_MODEL (liste), search, liste);

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  dossier_chooser_set_complete (JALONS_DOSSIER_CHOOSER (chooser), complete);
  gtk_widget_set_size_request (chooser, LARGEUR, -1);
  gtk_box_append (GTK_BOX (boite), chooser);
  self->avis = carte_texte_new ("", "near-text");
  g_object_set (self->avis, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (self->avis), LARGEUR_PHRASE);
  gtk_widget_set_visible (self->avis, FALSE);
  gtk_box_append (GTK_BOX (boite), self->avis);
  gtk_popover_set_child (GTK_POPOVER (popover), boite);
  close_on_escape (popover);
  gtk_menu_button_set_popover (bouton, popover);
}

static void
exemple_choix_dispose (GObject *object)
{
  ExempleChoix *self = JALONS_EXEMPLE_CHOIX (object);

  /* A search that is left open would keep the base. */
  if (self->bouton != NULL)
    gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->bouton), NULL);
  g_clear_pointer (&self->choix, gtk_widget_unparent);
  g_clear_pointer (&self->bouton, gtk_widget_unparent);
  g_clear_pointer (&self->uuids, g_ptr_array_unref);
  g_clear_pointer (&self->dossier, dossier_complet_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->ouvert, g_free);
  g_clear_pointer (&self->cherche, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (exemple_choix_parent_class)->dispose (object);
}

static void
exemple_choix_class_init (ExempleChoixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = exemple_choix_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
exemple_choix_init (ExempleChoix *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->uuids = g_ptr_array_new_with_free_func (g_free);
  self->choix = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_hexpand (self->choix, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choix), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Dossier that the page is shown of"), -1);
  g_signal_connect_swapped (self->choix, "notify::selected", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_parent (self->choix, GTK_WIDGET (self));

  self->bouton = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->bouton), "system-search-symbolic");
  gtk_widget_set_tooltip_text (self->bouton, _("Show the page of another dossier"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->bouton), popup_cb, self, NULL);
  gtk_widget_set_parent (self->bouton, GTK_WIDGET (self));
  noms_set_from_tooltips (GTK_WIDGET (self));
}

/**
 * exemple_choix_new:
 *
 * Returns: (transfer floating): nothing to choose from yet
 */
GtkWidget *
exemple_choix_new (void)
{
  return g_object_new (TYPE_EXEMPLE_CHOIX, NULL);
}

/**
 * exemple_choix_set_base:
 * @ouvert: (nullable): the uuid of the dossier that is open
 *
 * Says what there is to choose from.
 */
void
exemple_choix_set_base (ExempleChoix *self,
                        Repository   *repository,
                        const char   *ouvert)
{
  g_set_object (&self->repository, repository);
  g_free (self->ouvert);
  self->ouvert = g_strdup (ouvert);
}

/**
 * exemple_choix_set_code:
 * @code: of a document
 *
 * Chooses a dossier that has something to say in that document.
 */
void
exemple_choix_set_code (ExempleChoix *self,
                        const char   *code)
{
  g_free (self->code);
  self->code = g_strdup (code);
  offer_all (self);
}

/**
 * exemple_choix_get_dossier:
 *
 * Returns: (transfer none) (nullable): the dossier
 */
DossierComplet *
exemple_choix_get_dossier (ExempleChoix *self)
{
  return self->dossier;
}

/**
 * exemple_choix_get_message:
 *
 * Returns: (transfer none) (nullable): why there is no dossier
 */
const char *
exemple_choix_get_message (ExempleChoix *self)
{
  return self->message;
}
